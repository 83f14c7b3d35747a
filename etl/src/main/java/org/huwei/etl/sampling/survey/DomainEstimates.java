package org.huwei.etl.sampling.survey;

import java.util.function.IntPredicate;
import org.huwei.etl.evaluation.Sums;

/**
 * Estimates for a part of the population, on the full design with zeros outside the part: units outside stay in the
 * variance, as which of them were drawn is chance too. Lumley (2010), Complex Surveys, 2.3.
 */
public final class DomainEstimates {
    private final SampleDesign design;
    private final double[] y;
    private final boolean[] inside;

    /**
     * Estimates for the units of a part.
     *
     * @param y one value a sampled unit, NaN for a missing one, which is outside every part
     * @param part positions of the units within; at least one of them with a value
     */
    public DomainEstimates(SampleDesign design, double[] y, IntPredicate part) {
        this.design = design;
        this.y = y.clone();
        this.inside = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            inside[i] = !Double.isNaN(y[i]) && part.test(i);
        }
    }

    /** Number of units. */
    public int n() {
        int n = 0;
        for (boolean in : inside) {
            n += in ? 1 : 0;
        }
        return n;
    }

    /** The values of the units. */
    public double[] values() {
        double[] values = new double[n()];
        int filled = 0;
        for (int i = 0; i < y.length; i++) {
            if (inside[i]) {
                values[filled++] = y[i];
            }
        }
        return values;
    }

    /** The weighted number of units. */
    public Estimate size() {
        double[] ones = centred(0, 1, true);
        return new Estimate(design.total(ones), design.standardError(ones));
    }

    /** The weighted sum of y. */
    public Estimate total() {
        double[] values = centred(0, 1, false);
        return new Estimate(design.total(values), design.standardError(values));
    }

    /** The variance of the total by stage. */
    public SampleDesign.Variance totalVariance() {
        return design.variance(centred(0, 1, false));
    }

    /** The weighted mean of y; exactly its value where y is constant. */
    public Estimate mean() {
        double size = design.total(centred(0, 1, true));
        double origin = values()[0];
        double mean = origin + design.total(centred(origin, 1, false)) / size;
        return new Estimate(mean, design.standardError(centred(mean, size, false)));
    }

    /** The sum of the squared distances of y from a centre, weighted. */
    public double weightedSquares(double centre) {
        Sums sums = new Sums();
        for (int i = 0; i < y.length; i++) {
            if (inside[i]) {
                sums.add(design.weight(i) * (y[i] - centre) * (y[i] - centre));
            }
        }
        return sums.value();
    }

    /** The share of this part in the whole, which holds it. */
    public Estimate proportionOf(DomainEstimates whole) {
        double size = whole.size().value();
        double share = design.total(centred(0, 1, true)) / size;
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = whole.inside[i] ? ((inside[i] ? 1 : 0) - share) / size : 0;
        }
        return new Estimate(share, design.standardError(z));
    }

    private double[] centred(double centre, double divisor, boolean ones) {
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = inside[i] ? ((ones ? 1 : y[i]) - centre) / divisor : 0;
        }
        return z;
    }
}
