package org.huwei.etl.sampling.survey;

import java.util.function.IntPredicate;
import org.huwei.etl.evaluation.Sums;

/**
 * Estimates that lean on a second value x of each unit: ratio, difference and regression. Cochran (1977), Sampling
 * Techniques, chapters 6 and 7. A unit whose y or x is missing stays in the design with zeros.
 */
public final class AuxiliaryEstimates {
    private final SampleDesign design;
    private final double[] y;
    private final double[] x;
    private final boolean[] inside;

    /**
     * Estimates for the units of a part.
     *
     * @param y one value a sampled unit, NaN for a missing one
     * @param x likewise
     */
    public AuxiliaryEstimates(SampleDesign design, double[] y, double[] x, IntPredicate part) {
        this.design = design;
        this.y = y.clone();
        this.x = x.clone();
        this.inside = new boolean[y.length];
        for (int i = 0; i < y.length; i++) {
            inside[i] = !Double.isNaN(y[i]) && !Double.isNaN(x[i]) && part.test(i);
        }
    }

    /** The number of units with both values. */
    public int n() {
        int n = 0;
        for (boolean in : inside) {
            n += in ? 1 : 0;
        }
        return n;
    }

    /** The weighted number of units. */
    public double size() {
        return design.total(combined(0, 0, 1));
    }

    /** The weighted sum of x. */
    public double totalX() {
        return design.total(combined(0, 1, 0));
    }

    /** The weighted sum of y over that of x, which must not be 0. */
    public Estimate ratio() {
        double totalX = totalX();
        double ratio = design.total(combined(1, 0, 0)) / totalX;
        return new Estimate(ratio, residualError() / Math.abs(totalX));
    }

    /** The standard error of the total of y - ratio x. */
    public double residualError() {
        double ratio = design.total(combined(1, 0, 0)) / totalX();
        return design.standardError(combined(1, -ratio, 0));
    }

    /** The weighted mean of y - x. */
    public Estimate meanDifference() {
        double size = size();
        double mean = design.total(combined(1, -1, 0)) / size;
        double[] z = combined(1, -1, -mean);
        for (int i = 0; i < z.length; i++) {
            z[i] /= size;
        }
        return new Estimate(mean, design.standardError(z));
    }

    /** The least squares line of y on x through a simple random sample. */
    public Line line() {
        double meanX = Sums.mean(x);
        double meanY = Sums.mean(y);
        Sums products = new Sums();
        for (int i = 0; i < y.length; i++) {
            products.add((x[i] - meanX) * (y[i] - meanY));
        }
        double slope = products.value() / Sums.squares(x);
        Sums residual = new Sums();
        for (int i = 0; i < y.length; i++) {
            double distance = y[i] - meanY - slope * (x[i] - meanX);
            residual.add(distance * distance);
        }
        return new Line(slope, meanX, meanY, residual.value(), y.length);
    }

    /**
     * A least squares line.
     *
     * @param residualSquares the sum of squared residuals
     * @param n the number of points
     */
    public record Line(double slope, double meanX, double meanY, double residualSquares, int n) {
        /**
         * The mean of y where that of x is known: sqrt((1-f)/n RSS/(n-2)).
         *
         * @param populationMean of x
         * @param left 1 - f
         */
        public Estimate mean(double populationMean, double left) {
            double variance = left / n * (residualSquares / (n - 2));
            return new Estimate(meanY + slope * (populationMean - meanX), Math.sqrt(variance));
        }
    }

    private double[] combined(double ofY, double ofX, double constant) {
        double[] z = new double[y.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = inside[i] ? ofY * y[i] + ofX * x[i] + constant : 0;
        }
        return z;
    }
}
