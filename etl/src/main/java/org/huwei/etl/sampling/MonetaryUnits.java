package org.huwei.etl.sampling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.huwei.etl.evaluation.Quantiles;
import org.huwei.etl.evaluation.Sums;

/**
 * Monetary unit sampling: its size, its selection and Stringer's bound for the overstatement. AICPA, Audit Guide: Audit
 * Sampling, appendix C; Stringer (1963), Practical aspects of statistical sampling in auditing, ASA Proceedings of the
 * Business and Economic Statistics Section.
 */
public final class MonetaryUnits {
    private static final long LARGEST = 1L << 53;

    /**
     * Stringer's bounds.
     *
     * @param binomial with the one-sided Clopper-Pearson limits
     * @param poisson with the one-sided Poisson limits over n
     */
    public record Bounds(double binomial, double poisson) {}

    private MonetaryUnits() {}

    /**
     * The first n at which the gamma quantile (shape 1 + n e, rate n) of the confidence lies below the tolerable
     * fraction. The quantile lies below it exactly when the distribution function there lies above the confidence.
     *
     * @param tolerable tolerable misstatement as a fraction of the book value, in (0, 1]
     * @param ratio expected over tolerable misstatement, in [0, 1)
     * @param risk 1 - confidence, in (0, 1)
     * @throws IllegalArgumentException when no n below 2^53 does
     */
    public static long size(BigDecimal tolerable, BigDecimal ratio, double risk) {
        double most = tolerable.doubleValue();
        double expected = tolerable.multiply(ratio).doubleValue();
        long n = SampleSizes.firstByDoubling(1, LARGEST, size -> covers(size, most, expected, risk));
        if (n == LARGEST) {
            throw new IllegalArgumentException(
                    "expectedToTolerableRatio is " + ratio + " but must leave a sample size below 2^53.");
        }
        return n;
    }

    private static boolean covers(long n, double tolerable, double expected, double risk) {
        return GammaDistribution.of(1 + n * expected, 1).survivalProbability(n * tolerable) < risk;
    }

    /**
     * The first item whose cumulated value reaches start + (i-1) total/n, i = 1 .. n; repeats kept, counted from 1.
     *
     * @param values book values, at least 0
     * @param start in (0, total/n]
     */
    public static List<Integer> select(List<BigDecimal> values, long n, BigDecimal start) {
        // Everything times n, so that the interval is a whole number of units and no division is needed.
        BigDecimal factor = BigDecimal.valueOf(n);
        BigDecimal total = SizeSampling.total(values);
        BigDecimal point = start.multiply(factor);
        BigDecimal cumulated = BigDecimal.ZERO;
        List<Integer> selected = new ArrayList<>();
        for (int item = 0; item < values.size(); item++) {
            cumulated = cumulated.add(values.get(item).multiply(factor));
            while (selected.size() < n && point.compareTo(cumulated) <= 0) {
                selected.add(item + 1);
                point = point.add(total);
            }
        }
        return selected;
    }

    /** Items whose value reaches the interval total/n, counted from 1. */
    public static List<Integer> large(List<BigDecimal> values, long n) {
        BigDecimal total = SizeSampling.total(values);
        return IntStream.range(0, values.size())
                .filter(item -> values.get(item).multiply(BigDecimal.valueOf(n)).compareTo(total) >= 0)
                .mapToObj(item -> item + 1)
                .toList();
    }

    /**
     * p_0 + Σ (p_j - p_{j-1}) t_(j), taints descending; summed as Σ p_j (t_(j) - t_(j+1)) with t_(0) = 1, which has no
     * differences of limits to lose digits to.
     *
     * @param n units of the sample
     * @param taints of the units in error, from 0 to 1, at most n of them
     * @param risk 1 - confidence, on one side
     */
    public static Bounds stringer(long n, double[] taints, double risk) {
        double[] ascending = taints.clone();
        Arrays.sort(ascending);
        int errors = ascending.length;
        Sums binomial = new Sums();
        Sums poisson = new Sums();
        for (int j = 0; j <= errors; j++) {
            double here = j == 0 ? 1 : ascending[errors - j];
            double next = j == errors ? 0 : ascending[errors - 1 - j];
            if (here > next) {
                binomial.add((here - next) * (j == n ? 1 : Quantiles.betaUpper(j + 1.0, (double) n - j, risk)));
                poisson.add((here - next) * Quantiles.gammaUpper(j + 1.0, risk) / n);
            }
        }
        return new Bounds(binomial.value(), poisson.value());
    }
}
