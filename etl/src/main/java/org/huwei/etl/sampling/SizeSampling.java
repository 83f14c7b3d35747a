package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sampling with probability in proportion to size: inclusion probabilities n x / Σx, those of 1 and above set to 1 and the
 * rest shared out again until none is above. Sizes are decimals and are compared as such, so that a tie is a tie.
 * Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 3.6.
 */
public final class SizeSampling {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final List<BigDecimal> sizes;
    private final boolean[] certain;
    private final BigDecimal rest;
    private final BigDecimal restTotal;

    /**
     * Shares n out.
     *
     * @param sizes at least 0 each
     * @param n from 1 to the number of sizes above 0
     * @throws IllegalArgumentException when n exceeds the number of sizes above 0
     */
    public SizeSampling(List<BigDecimal> sizes, long n) {
        this.sizes = List.copyOf(sizes);
        this.certain = new boolean[sizes.size()];
        long positive = sizes.stream().filter(size -> size.signum() > 0).count();
        if (n < 1 || n > positive) {
            throw new IllegalArgumentException(
                    "n is " + n + " but must be between 1 and the number of sizes above 0, " + positive + ".");
        }
        long left = n;
        BigDecimal total = total(sizes);
        while (true) {
            List<Integer> found = found(left, total);
            if (found.isEmpty()) {
                break;
            }
            for (int unit : found) {
                certain[unit] = true;
                left--;
                total = total.subtract(sizes.get(unit));
            }
        }
        this.rest = BigDecimal.valueOf(left);
        this.restTotal = total;
    }

    private List<Integer> found(long left, BigDecimal total) {
        BigDecimal share = BigDecimal.valueOf(left);
        return IntStream.range(0, certain.length)
                .filter(unit -> !certain[unit] && sizes.get(unit).signum() > 0)
                .filter(unit -> share.multiply(sizes.get(unit)).compareTo(total) >= 0)
                .boxed()
                .toList();
    }

    /** The inclusion probability of each unit. */
    public double[] probabilities() {
        return IntStream.range(0, certain.length)
                .mapToDouble(unit -> certain[unit]
                        ? 1
                        : restTotal.signum() == 0
                                ? 0
                                : rest.multiply(sizes.get(unit))
                                        .divide(restTotal, DIGITS)
                                        .doubleValue())
                .toArray();
    }

    /** The units drawn with certainty, counted from 1. */
    public List<Integer> certainties() {
        return IntStream.range(0, certain.length)
                .filter(unit -> certain[unit])
                .mapToObj(unit -> unit + 1)
                .toList();
    }

    /**
     * Draws systematically: unit i when some start + k, k = 0 .. n-1, lies in (V_{i-1}, V_i], V the cumulated
     * probabilities. Madow (1949), Annals of Mathematical Statistics 20, 333-354.
     *
     * @param start in (0, 1)
     * @return the units drawn, ascending, counted from 1
     */
    public List<Integer> systematic(BigDecimal start) {
        // Everything times the total of the sizes left: whole steps of it, so that no division is needed.
        BigDecimal unit = restTotal.signum() == 0 ? BigDecimal.ONE : restTotal;
        BigDecimal point = start.multiply(unit);
        BigDecimal cumulated = BigDecimal.ZERO;
        List<Integer> selected = new ArrayList<>();
        for (int i = 0; i < certain.length; i++) {
            cumulated = cumulated.add(certain[i] ? unit : rest.multiply(sizes.get(i)));
            if (point.compareTo(cumulated) <= 0) {
                selected.add(i + 1);
                point = point.add(unit);
            }
        }
        return selected;
    }

    /**
     * The first unit whose cumulated size reaches each point.
     *
     * @param points in (0, total]
     * @return the units in the order of the points, repeats kept, counted from 1
     */
    public static List<Integer> cumulative(List<BigDecimal> sizes, List<BigDecimal> points) {
        List<BigDecimal> cumulated = new ArrayList<>(sizes.size());
        BigDecimal total = BigDecimal.ZERO;
        for (BigDecimal size : sizes) {
            total = total.add(size);
            cumulated.add(total);
        }
        return points.stream()
                .map(point -> (int) SampleSizes.first(
                                0,
                                cumulated.size() - 1L,
                                unit -> cumulated.get((int) unit).compareTo(point) >= 0)
                        + 1)
                .toList();
    }

    /** The sum of sizes. */
    public static BigDecimal total(List<BigDecimal> sizes) {
        return sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
