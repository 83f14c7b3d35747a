package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** P(X <= x) in 100 decimal digits, for the few decisions that doubles leave open. */
final class ExactTails {
    private static final MathContext DIGITS = new MathContext(100, RoundingMode.HALF_EVEN);
    /** What 100 digits may be off after some millions of steps, far below any difference that is one. */
    private static final BigDecimal EQUAL = new BigDecimal("1e-80");

    private ExactTails() {}

    /** Compares a probability with a limit; they are equal when they agree to 80 places. */
    static int compare(BigDecimal probability, BigDecimal limit) {
        BigDecimal difference = probability.subtract(limit);
        return difference.abs().compareTo(EQUAL) < 0 ? 0 : difference.signum();
    }

    /** The binomial distribution function, for a rate strictly between 0 and 1. */
    static BigDecimal binomial(long n, BigDecimal rate, long x) {
        BigDecimal odds = rate.divide(BigDecimal.ONE.subtract(rate), DIGITS);
        BigDecimal term = power(BigDecimal.ONE.subtract(rate), n);
        BigDecimal sum = term;
        for (long k = 1; k <= x; k++) {
            term = term.multiply(fraction(n - k + 1, k), DIGITS).multiply(odds, DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** The hypergeometric distribution function, for x below the most errors that n units can hold. */
    static BigDecimal hypergeometric(long size, long errors, long n, long x) {
        long least = Math.max(0, n - (size - errors));
        BigDecimal term = least == 0 ? none(size, errors, n) : none(size, size - errors, size - n);
        BigDecimal sum = term;
        for (long k = least + 1; k <= x; k++) {
            BigDecimal up = BigDecimal.valueOf(errors - k + 1).multiply(BigDecimal.valueOf(n - k + 1));
            BigDecimal down = BigDecimal.valueOf(k).multiply(BigDecimal.valueOf(size - errors - n + k));
            term = term.multiply(up, DIGITS).divide(down, DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /** C(size - errors, n) / C(size, n): the probability that n units hold none of the errors. */
    private static BigDecimal none(long size, long errors, long n) {
        long steps = Math.min(n, errors);
        long others = Math.max(n, errors);
        BigDecimal product = BigDecimal.ONE;
        for (long i = 0; i < steps; i++) {
            product = product.multiply(fraction(size - others - i, size - i), DIGITS);
        }
        return product;
    }

    private static BigDecimal power(BigDecimal base, long exponent) {
        BigDecimal result = BigDecimal.ONE;
        BigDecimal square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result.multiply(square, DIGITS);
            }
            square = square.multiply(square, DIGITS);
        }
        return result;
    }

    private static BigDecimal fraction(long up, long down) {
        return BigDecimal.valueOf(up).divide(BigDecimal.valueOf(down), DIGITS);
    }
}
