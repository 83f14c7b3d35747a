package org.huwei.etl.sampling.survey;

/**
 * An estimate.
 *
 * @param value what is estimated
 * @param standardError its standard error
 */
public record Estimate(double value, double standardError) {
    /** This estimate times a constant above 0. */
    public Estimate times(double factor) {
        return new Estimate(value * factor, standardError * factor);
    }
}
