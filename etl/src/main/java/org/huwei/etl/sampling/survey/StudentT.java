package org.huwei.etl.sampling.survey;

import org.apache.commons.statistics.distribution.TDistribution;
import org.huwei.etl.evaluation.Confidence;

/** Quantiles of Student's t, right to 1e-14 of their own size: the library's answer and a few Newton steps on it. */
public final class StudentT {
    private static final int STEPS = 20;

    private StudentT() {}

    /** The value that leaves the confidence's tail above it; df at least 1. */
    public static double quantile(int df, Confidence confidence) {
        TDistribution t = TDistribution.of(df);
        double x = t.inverseSurvivalProbability(confidence.tail());
        for (int step = 0; step < STEPS; step++) {
            double survival = t.survivalProbability(x);
            // On the logarithm, as the upper tail is nearly a power of x.
            double change = survival * Math.log(survival / confidence.tail()) / t.density(x);
            double next = x + change;
            if (!(Math.abs(change) > 1e-15 * Math.abs(x)) || !(next > 0)) {
                return x;
            }
            x = next;
        }
        return x;
    }
}
