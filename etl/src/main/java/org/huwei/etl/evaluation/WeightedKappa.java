package org.huwei.etl.evaluation;

import java.util.OptionalDouble;

/** Agreement of two raters with partial credit. Cohen (1968), Psychological Bulletin 70, 213-220. */
public final class WeightedKappa {

    /** The disagreement d of two positions. */
    public enum Weights {
        /** 1 where they differ: Cohen's (1960) kappa. */
        NONE,
        /** Their distance. */
        LINEAR,
        /** Its square. */
        QUADRATIC;

        private double of(int distance) {
            return switch (this) {
                case NONE -> distance == 0 ? 0 : 1;
                case LINEAR -> distance;
                case QUADRATIC -> (double) distance * distance;
            };
        }
    }

    private WeightedKappa() {}

    /**
     * 1 - Σ d observed / Σ d expected; absent when both raters use one and the same category throughout.
     *
     * @param first position of the category that the first rater gave each subject, from 0
     * @param second the same for the second rater
     * @param categories how many there are
     */
    public static OptionalDouble of(int[] first, int[] second, int categories, Weights weights) {
        Require.sameLength("rater2", second.length, "rater1", first.length);
        double[] left = new double[categories];
        double[] right = new double[categories];
        double observed = 0;
        for (int i = 0; i < first.length; i++) {
            left[first[i]]++;
            right[second[i]]++;
            observed += weights.of(Math.abs(first[i] - second[i]));
        }
        double expected = Sums.sum(
                categories * categories,
                c -> weights.of(Math.abs(c / categories - c % categories))
                        * left[c / categories]
                        * right[c % categories]);
        return expected > 0 ? OptionalDouble.of(1 - observed * first.length / expected) : OptionalDouble.empty();
    }
}
