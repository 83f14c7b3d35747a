package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Shares a sample of n out among strata: in proportion to their size, to size times standard deviation (Neyman), or to
 * that over the root of the cost (optimal with cost). Cochran (1977), Sampling Techniques, sections 5.5 and 5.9.
 *
 * <p>All arithmetic is decimal with 80 digits, settled at 40 places, so that a tie is a tie and 2.999… is 3.
 */
public final class Allocation {
    private static final MathContext DIGITS = new MathContext(80, RoundingMode.HALF_EVEN);
    private static final int PLACES = 40;

    /**
     * A sample shared out.
     *
     * @param real shares in exact proportion, without bounds
     * @param integer whole numbers within the bounds; their sum is n
     */
    public record Shares(List<Double> real, List<Long> integer) {
        public Shares {
            real = List.copyOf(real);
            integer = List.copyOf(integer);
        }
    }

    private final List<Long> sizes;
    private final long n;
    private final List<Long> least;

    /**
     * Prepares to share out n among strata.
     *
     * @param sizes units of each stratum, at least 1 each
     * @param n sample size, 1 to the sum of the sizes
     * @param minPerStratum least number from each stratum (all of a smaller stratum); their sum must not exceed n
     * @throws IllegalArgumentException when one of these lies outside its range
     */
    public Allocation(List<Long> sizes, long n, long minPerStratum) {
        this.sizes = List.copyOf(sizes);
        this.n = n;
        this.least = sizes.stream().map(size -> Math.min(minPerStratum, size)).toList();
        requireRange("N", sizes.stream().mapToLong(Long::longValue).min().orElse(0), 1, Long.MAX_VALUE);
        requireRange("n", n, 1, sum(sizes));
        requireRange("minPerStratum", minPerStratum, 0, Long.MAX_VALUE);
        requireRange("n", n, sum(least), Long.MAX_VALUE);
    }

    /** Shares in proportion to size. */
    public Shares proportional() {
        return share(sizes.stream().map(BigDecimal::valueOf).toList());
    }

    /**
     * Shares in proportion to size times standard deviation.
     *
     * @param deviations standard deviations, at least 0 each and not all 0
     */
    public Shares neyman(List<BigDecimal> deviations) {
        List<BigDecimal> weights = new ArrayList<>();
        for (int h = 0; h < sizes.size(); h++) {
            weights.add(BigDecimal.valueOf(sizes.get(h)).multiply(deviations.get(h)));
        }
        return share(weights);
    }

    /**
     * Shares in proportion to size times standard deviation over the root of the cost of one unit.
     *
     * @param costs cost of a unit in each stratum, above 0
     */
    public Shares optimalWithCost(List<BigDecimal> deviations, List<BigDecimal> costs) {
        List<BigDecimal> weights = new ArrayList<>();
        for (int h = 0; h < sizes.size(); h++) {
            BigDecimal weight = BigDecimal.valueOf(sizes.get(h)).multiply(deviations.get(h));
            weights.add(weight.divide(costs.get(h).sqrt(DIGITS), DIGITS));
        }
        return share(weights);
    }

    private Shares share(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("S is 0 in every stratum but must be above 0 in one.");
        }
        List<Double> real = weights.stream()
                .map(weight -> BigDecimal.valueOf(n)
                        .multiply(weight)
                        .divide(total, DIGITS)
                        .doubleValue())
                .toList();
        return new Shares(real, largestRemainder(bounded(weights)));
    }

    /** Fixes strata below their least number, as long as there are any, and shares the rest out among the others. */
    private List<BigDecimal> bounded(List<BigDecimal> weights) {
        boolean[] atLeast = new boolean[sizes.size()];
        while (true) {
            List<BigDecimal> shares = capped(weights, atLeast);
            boolean again = false;
            for (int h = 0; h < shares.size(); h++) {
                if (!atLeast[h] && shares.get(h).compareTo(BigDecimal.valueOf(least.get(h))) < 0) {
                    atLeast[h] = true;
                    again = true;
                }
            }
            if (!again) {
                return shares;
            }
        }
    }

    /** Fixes strata whose share exceeds their size at their size, as long as there are any. */
    private List<BigDecimal> capped(List<BigDecimal> weights, boolean[] atLeast) {
        boolean[] fixed = atLeast.clone();
        List<BigDecimal> shares =
                new ArrayList<>(least.stream().map(BigDecimal::valueOf).toList());
        while (true) {
            proportion(weights, fixed, shares);
            boolean again = false;
            for (int h = 0; h < shares.size(); h++) {
                BigDecimal size = BigDecimal.valueOf(sizes.get(h));
                if (!fixed[h] && shares.get(h).compareTo(size) > 0) {
                    shares.set(h, size);
                    fixed[h] = true;
                    again = true;
                }
            }
            if (!again) {
                return shares;
            }
        }
    }

    /** Shares what the fixed strata leave of n out among the others; by size where all their weights are 0. */
    private void proportion(List<BigDecimal> weights, boolean[] fixed, List<BigDecimal> shares) {
        BigDecimal rest = BigDecimal.valueOf(n);
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal totalSize = BigDecimal.ZERO;
        for (int h = 0; h < fixed.length; h++) {
            if (fixed[h]) {
                rest = rest.subtract(shares.get(h));
            } else {
                total = total.add(weights.get(h));
                totalSize = totalSize.add(BigDecimal.valueOf(sizes.get(h)));
            }
        }
        boolean bySize = total.signum() == 0;
        for (int h = 0; h < fixed.length; h++) {
            if (!fixed[h]) {
                BigDecimal weight = bySize ? BigDecimal.valueOf(sizes.get(h)) : weights.get(h);
                BigDecimal share = rest.multiply(weight).divide(bySize ? totalSize : total, DIGITS);
                shares.set(h, share.setScale(PLACES, RoundingMode.HALF_EVEN));
            }
        }
    }

    private List<Long> largestRemainder(List<BigDecimal> shares) {
        List<Long> whole = new ArrayList<>(shares.stream()
                .map(share -> share.setScale(0, RoundingMode.FLOOR).longValueExact())
                .toList());
        List<Integer> byRemainder = new ArrayList<>();
        for (int h = 0; h < shares.size(); h++) {
            byRemainder.add(h);
        }
        // A stable sort, so that of equal remainders the earlier stratum comes first.
        byRemainder.sort((left, right) -> remainder(shares.get(right)).compareTo(remainder(shares.get(left))));
        long missing = n - sum(whole);
        for (int h : byRemainder.subList(0, Math.toIntExact(missing))) {
            whole.set(h, whole.get(h) + 1);
        }
        return whole;
    }

    private static BigDecimal remainder(BigDecimal share) {
        return share.remainder(BigDecimal.ONE);
    }

    private static long sum(List<Long> values) {
        return values.stream().flatMapToLong(LongStream::of).reduce(0, Math::addExact);
    }

    private static void requireRange(String field, long value, long from, long to) {
        if (value < from || value > to) {
            String limit = to == Long.MAX_VALUE ? "at least " + from : "between " + from + " and " + to;
            throw new IllegalArgumentException(field + " is " + value + " but must be " + limit + ".");
        }
    }
}
