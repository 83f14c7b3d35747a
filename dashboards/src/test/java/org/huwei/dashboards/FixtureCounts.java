package org.huwei.dashboards;

/**
 * What a figure of the fixture counts and what follows from it in the shown unit.
 *
 * @param multiplier 100 for per cent, 1000 for per mille
 */
record FixtureCounts(double numerator, double denominator, int multiplier) {

    private static final double Z = 1.959963984540054;

    double share() {
        return numerator / denominator;
    }

    double value() {
        return share() * multiplier;
    }

    double lower() {
        return bound(-1) * multiplier;
    }

    double upper() {
        return bound(1) * multiplier;
    }

    /** Whether somebody could be told by it: in per cent also by those who are not counted. */
    boolean small() {
        return within(numerator) || (multiplier == 100 && within(denominator - numerator));
    }

    private static boolean within(double count) {
        return count >= 1 && count <= 10;
    }

    /** Wilson's bound on the chosen side. */
    private double bound(int side) {
        double square = Z * Z / denominator;
        double spread = Z * Math.sqrt(share() * (1 - share()) / denominator + square / (4 * denominator));
        return Math.clamp((share() + square / 2 + side * spread) / (1 + square), 0, 1);
    }
}
