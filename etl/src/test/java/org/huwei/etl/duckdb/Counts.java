package org.huwei.etl.duckdb;

/** Numerator and denominator of a figure; child-years are the only denominators that are no whole numbers. */
public record Counts(double numerator, double denominator) {

    private static final double TOLERANCE = 1e-9;

    boolean equalsUpToRounding(Counts other) {
        return numerator == other.numerator
                && Math.abs(denominator - other.denominator)
                        <= TOLERANCE * Math.max(Math.abs(denominator), Math.abs(other.denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
