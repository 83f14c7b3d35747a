package org.huwei.etl.evaluation;

/**
 * Differences of the logarithm of the gamma function and of its derivatives at x + h and x, for a whole h of at least 0:
 * sums over k = 0 to h - 1. The difference of two library values loses its digits where x is large against h; here small
 * arguments are summed and the rest is the term-by-term difference of Stirling's series (DLMF 5.11.1, 5.11.2, 5.15.8), whose
 * first omitted term is below 1e-17 from {@value #STIRLING} on.
 */
final class GammaDifferences {
    private static final double STIRLING = 64;

    private GammaDifferences() {}

    private static int direct(double x, double h) {
        return (int) Math.min(h, Math.max(0, Math.ceil(STIRLING - x)));
    }

    /** ln Γ(x+h) - ln Γ(x) = Σ ln(x+k). */
    static double logGamma(double x, double h) {
        int direct = direct(x, h);
        double sum = Sums.sum(direct, k -> Math.log(x + k));
        double from = x + direct;
        double rest = h - direct;
        if (rest <= 0) {
            return sum;
        }
        double to = from + rest;
        double main = (from - 0.5) * Math.log1p(rest / from) + rest * Math.log(to) - rest;
        return sum
                + main
                + (powers(to, 1) - powers(from, 1)) / 12
                - (powers(to, 3) - powers(from, 3)) / 360
                + (powers(to, 5) - powers(from, 5)) / 1260;
    }

    /** ψ(x+h) - ψ(x) = Σ 1/(x+k). */
    static double digamma(double x, double h) {
        int direct = direct(x, h);
        double sum = Sums.sum(direct, k -> 1 / (x + k));
        double from = x + direct;
        double rest = h - direct;
        if (rest <= 0) {
            return sum;
        }
        double to = from + rest;
        double main = Math.log1p(rest / from) + rest / (2 * from * to);
        return sum
                + main
                + (powers(from, 2) - powers(to, 2)) / 12
                - (powers(from, 4) - powers(to, 4)) / 120
                + (powers(from, 6) - powers(to, 6)) / 252;
    }

    /** ψ'(x) - ψ'(x+h) = Σ 1/(x+k)². */
    static double trigamma(double x, double h) {
        int direct = direct(x, h);
        double sum = Sums.sum(direct, k -> 1 / (x + k) / (x + k));
        double from = x + direct;
        double rest = h - direct;
        if (rest <= 0) {
            return sum;
        }
        double to = from + rest;
        return sum
                + rest / from / to
                + (powers(from, 2) - powers(to, 2)) / 2
                + (powers(from, 3) - powers(to, 3)) / 6
                - (powers(from, 5) - powers(to, 5)) / 30
                + (powers(from, 7) - powers(to, 7)) / 42;
    }

    /** x to the minus power. */
    private static double powers(double x, int power) {
        double result = 1;
        for (int k = 0; k < power; k++) {
            result /= x;
        }
        return result;
    }
}
