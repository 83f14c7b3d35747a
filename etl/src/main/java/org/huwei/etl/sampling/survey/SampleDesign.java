package org.huwei.etl.sampling.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.huwei.etl.evaluation.Sums;

/**
 * How a sample was drawn, and the variance of totals that follows: simple random sampling without replacement of
 * first-stage units within strata, and perhaps of units within these. Cochran (1977), Sampling Techniques, 5A.2, 9A and
 * 11.24. Immutable.
 */
public final class SampleDesign {
    private static final int[] NONE = {};

    /**
     * The variance of a total.
     *
     * @param first between first-stage units
     * @param second within them
     */
    public record Variance(double first, double second) {
        /** The standard error. */
        public double root() {
            return Math.sqrt(first + second);
        }
    }

    private final double[] weights;
    private final int[] clusterOf;
    private final List<FirstStageUnit> clusters;
    private final List<Stratum> strata;
    private final boolean corrected;
    private final int[] postStratumOf;

    /**
     * A design.
     *
     * @param weights one a sampled unit, above 0
     * @param clusterOf position of each unit's first-stage unit
     * @param corrected whether the finite population corrections hold; otherwise the first stage is taken as drawn with
     *     replacement, which leaves no term for the second
     */
    public SampleDesign(
            double[] weights, int[] clusterOf, List<FirstStageUnit> clusters, List<Stratum> strata, boolean corrected) {
        this(weights.clone(), clusterOf.clone(), List.copyOf(clusters), List.copyOf(strata), corrected, NONE);
    }

    private SampleDesign(
            double[] weights,
            int[] clusterOf,
            List<FirstStageUnit> clusters,
            List<Stratum> strata,
            boolean corrected,
            int[] postStratumOf) {
        this.weights = weights;
        this.clusterOf = clusterOf;
        this.clusters = clusters;
        this.strata = strata;
        this.corrected = corrected;
        this.postStratumOf = postStratumOf;
    }

    /**
     * This design with the weights of each post-stratum scaled to its size, and variances from the residuals about the
     * weighted post-stratum means. Särndal, Swensson and Wretman (1992), 7.6.
     *
     * @param postStratumOf position of each unit's post-stratum
     * @param sizes units of each post-stratum in the population
     */
    public SampleDesign postStratified(int[] postStratumOf, double[] sizes) {
        double[] totals = sumsBy(postStratumOf, sizes.length, weights);
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= sizes[postStratumOf[i]] / totals[postStratumOf[i]];
        }
        return new SampleDesign(scaled, clusterOf, clusters, strata, corrected, postStratumOf.clone());
    }

    /**
     * The design of one stratum alone, for a design without post-strata in which each unit is a first-stage unit.
     *
     * @param units the positions of all its units
     */
    public SampleDesign alone(int stratum, int[] units) {
        double[] theirs =
                Arrays.stream(units).mapToDouble(unit -> weights[unit]).toArray();
        List<FirstStageUnit> drawn = Arrays.stream(units)
                .mapToObj(unit -> clusters.get(clusterOf[unit]))
                .map(unit -> new FirstStageUnit(unit.label(), 0, unit.sampled(), unit.population()))
                .toList();
        int[] positions = IntStream.range(0, units.length).toArray();
        return new SampleDesign(theirs, positions, drawn, List.of(strata.get(stratum)), corrected, NONE);
    }

    /** Whether weights are scaled to post-strata. */
    public boolean isPostStratified() {
        return postStratumOf.length > 0;
    }

    /** Number of sampled units. */
    public int size() {
        return weights.length;
    }

    /** The weight of a unit. */
    public double weight(int unit) {
        return weights[unit];
    }

    /** Whether the finite population corrections hold. */
    public boolean corrected() {
        return corrected;
    }

    /** The strata of the first stage. */
    public List<Stratum> strata() {
        return strata;
    }

    /** The position of a unit's stratum. */
    public int stratumOf(int unit) {
        return clusters.get(clusterOf[unit]).stratum();
    }

    /** First-stage units less strata. */
    public int degreesOfFreedom() {
        return clusters.size() - strata.size();
    }

    /** The weighted total of z. */
    public double total(double[] z) {
        Sums sums = new Sums();
        for (int i = 0; i < z.length; i++) {
            sums.add(weights[i] * z[i]);
        }
        return sums.value();
    }

    /** The variance of the weighted total of z. */
    public Variance variance(double[] z) {
        double[] weighted = residuals(z);
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] *= weights[i];
        }
        return new Variance(firstStage(weighted), corrected ? secondStage(weighted) : 0);
    }

    /** The standard error of the weighted total of z. */
    public double standardError(double[] z) {
        return variance(z).root();
    }

    private double firstStage(double[] weighted) {
        double[] totals = sumsBy(clusterOf, clusters.size(), weighted);
        Sums variance = new Sums();
        List<double[]> byStratum = split(totals);
        for (int h = 0; h < strata.size(); h++) {
            double n = strata.get(h).drawn();
            if (n > 1) {
                variance.add(left(h) * n / (n - 1) * Sums.squares(byStratum.get(h)));
            }
        }
        return variance.value();
    }

    private double secondStage(double[] weighted) {
        Sums variance = new Sums();
        List<List<Double>> units = new ArrayList<>();
        clusters.forEach(cluster -> units.add(new ArrayList<>()));
        for (int i = 0; i < weighted.length; i++) {
            units.get(clusterOf[i]).add(weighted[i]);
        }
        for (int c = 0; c < clusters.size(); c++) {
            FirstStageUnit cluster = clusters.get(c);
            if (cluster.sampled() < cluster.population()) {
                double m = cluster.sampled();
                Stratum stratum = strata.get(cluster.stratum());
                double factor = (double) stratum.drawn() / stratum.population();
                double open = (cluster.population() - m) / cluster.population();
                double squares = Sums.squares(
                        units.get(c).stream().mapToDouble(Double::doubleValue).toArray());
                variance.add(factor * open * m / (m - 1) * squares);
            }
        }
        return variance.value();
    }

    /** The share of the stratum that is left out of the sample. */
    private double left(int h) {
        Stratum stratum = strata.get(h);
        return corrected ? (double) (stratum.population() - stratum.drawn()) / stratum.population() : 1;
    }

    private List<double[]> split(double[] totals) {
        int[] filled = new int[strata.size()];
        List<double[]> split = new ArrayList<>();
        strata.forEach(stratum -> split.add(new double[(int) stratum.drawn()]));
        for (int c = 0; c < totals.length; c++) {
            int h = clusters.get(c).stratum();
            split.get(h)[filled[h]++] = totals[c];
        }
        return split;
    }

    private double[] residuals(double[] z) {
        if (postStratumOf.length == 0) {
            return z.clone();
        }
        int groups = Arrays.stream(postStratumOf).max().orElse(0) + 1;
        double[] weighted = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            weighted[i] = weights[i] * z[i];
        }
        double[] totals = sumsBy(postStratumOf, groups, weighted);
        double[] sizes = sumsBy(postStratumOf, groups, weights);
        double[] residuals = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            residuals[i] = z[i] - totals[postStratumOf[i]] / sizes[postStratumOf[i]];
        }
        return residuals;
    }

    private static double[] sumsBy(int[] group, int groups, double[] values) {
        Sums[] sums = new Sums[groups];
        Arrays.setAll(sums, g -> new Sums());
        for (int i = 0; i < values.length; i++) {
            sums[group[i]].add(values[i]);
        }
        return Arrays.stream(sums).mapToDouble(Sums::value).toArray();
    }
}
