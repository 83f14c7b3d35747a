package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction.
 *
 * @param numerator any whole number
 * @param denominator a whole number above 0
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    private static final Pattern FRACTION = Pattern.compile("\\s*([+-]?\\d{1,300})\\s*/\\s*(\\d{1,300})\\s*");
    private static final Pattern DECIMAL = Pattern.compile("\\s*[+-]?\\d{1,300}(\\.\\d{1,300})?\\s*");

    public Rational {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator is " + denominator + " but must be above 0.");
        }
    }

    /** A decimal as a fraction. */
    public static Rational of(BigDecimal value) {
        return value.scale() > 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The fraction of two whole numbers. */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads "10/3", "2.5" or "7".
     *
     * @throws IllegalArgumentException when the text is none of these
     */
    public static Rational parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return new Rational(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2)));
        }
        if (DECIMAL.matcher(text).matches()) {
            return of(new BigDecimal(text.strip()));
        }
        throw new IllegalArgumentException("The text \"" + text + "\" is no number and no fraction such as 10/3.");
    }

    /** The sum. */
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This many times a whole number. */
    public Rational times(long factor) {
        return new Rational(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** The smallest whole number that is not below. */
    public BigInteger ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** Whether this is a whole number. */
    public boolean isWhole() {
        return numerator.mod(denominator).signum() == 0;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
