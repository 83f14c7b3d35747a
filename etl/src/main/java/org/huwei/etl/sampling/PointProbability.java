package org.huwei.etl.sampling;

/**
 * Binomial and hypergeometric point probabilities, right to some 1e-13 of their own size for counts up to 2^53.
 *
 * <p>Differences of log factorials lose eight digits at a population of ten million. Loader (2000), Fast and accurate
 * computation of binomial probabilities, takes the deviance and the errors of Stirling's formula instead; both libraries
 * at hand do the same, but for counts within an {@code int} and without the complement of the probability as an input.
 */
final class PointProbability {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final int TABLE = 16;
    private static final double[] STIRLING_ERRORS = stirlingErrors();

    private PointProbability() {}

    /** P(X = x) for X binomial(n, p), where q = 1 - p is given apart so that no digit of it is lost. */
    static double binomial(double x, double n, double p, double q) {
        if (p == 0) {
            return x == 0 ? 1 : 0;
        }
        if (q == 0) {
            return x == n ? 1 : 0;
        }
        return Math.exp(logBinomial(x, n, p, q));
    }

    /** P(X = x) for X errors among n units drawn from a population of {@code size} that holds {@code errors}. */
    static double hypergeometric(double size, double errors, double n, double x) {
        if (n == 0 || n == size) {
            return x == (n == 0 ? 0 : errors) ? 1 : 0;
        }
        double p = n / size;
        double q = (size - n) / size;
        return Math.exp(
                logBinomial(x, errors, p, q) + logBinomial(n - x, size - errors, p, q) - logBinomial(n, size, p, q));
    }

    private static double logBinomial(double x, double n, double p, double q) {
        if (x == 0) {
            return n == 0 ? 0 : p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q);
        }
        if (x == n) {
            return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p);
        }
        double error = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
        double deviances = deviance(x, n * p) + deviance(n - x, n * q);
        return error - deviances - HALF_LOG_TWO_PI - 0.5 * (Math.log(x) + Math.log1p(-x / n));
    }

    /** x ln(x/mean) + mean - x without the cancellation near the mean. */
    private static double deviance(double x, double mean) {
        if (Math.abs(x - mean) >= 0.1 * (x + mean)) {
            return x * Math.log(x / mean) + mean - x;
        }
        double v = (x - mean) / (x + mean);
        double sum = (x - mean) * v;
        double term = 2 * x * v;
        for (int j = 1; j < 1000; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return next;
            }
            sum = next;
        }
        return sum;
    }

    /** ln n! less Stirling's formula for it. */
    private static double stirlingError(double n) {
        if (n < TABLE) {
            return STIRLING_ERRORS[(int) n];
        }
        double square = n * n;
        return (1 / 12.0
                        - (1 / 360.0
                                        - (1 / 1260.0
                                                        - (1 / 1680.0 - (1 / 1188.0 - 691 / 360360.0 / square) / square)
                                                                / square)
                                                / square)
                                / square)
                / n;
    }

    private static double[] stirlingErrors() {
        double[] errors = new double[TABLE];
        double factorial = 1;
        for (int n = 1; n < TABLE; n++) {
            factorial *= n;
            errors[n] = Math.log(factorial) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
        }
        return errors;
    }
}
