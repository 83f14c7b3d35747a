package org.huwei.etl.evaluation;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Agreement of several raters on categories. Fleiss (1971), Psychological Bulletin 76, 378-382; the standard error under
 * kappa = 0 is that of Fleiss, Nee and Landis (1979), Psychological Bulletin 86, 974-977.
 *
 * @param kappa (pBar - pE)/(1 - pE), NaN when all ratings are of one category
 * @param pBar mean agreement
 * @param pE agreement by chance, sum of the squared shares
 * @param categoryShare share of each category
 * @param subjectAgreement share of the pairs of raters that agree on each subject
 * @param kappaByCategory kappa of each category against the rest, NaN for a category of share 0 or 1
 * @param z kappa over its standard error, NaN with kappa
 * @param p two-sided, NaN with kappa
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier: the caller owns the arrays
public record FleissKappa(
        double kappa,
        double pBar,
        double pE,
        double[] categoryShare,
        double[] subjectAgreement,
        double[] kappaByCategory,
        double z,
        double p) {

    /**
     * Rates the agreement.
     *
     * @param counts rows = subjects, columns = categories: how many raters chose it; the same number, 2 or more, in each row
     * @throws IllegalArgumentException when the rows differ in their number of raters or have fewer than two
     */
    public static FleissKappa of(long[][] counts) {
        long raters = raters(counts);
        double pairs = (double) raters * (raters - 1);
        double all = (double) counts.length * raters;
        int categories = counts[0].length;
        double[] share = new double[categories];
        double[] q = new double[categories];
        double[] byCategory = new double[categories];
        for (int j = 0; j < categories; j++) {
            int category = j;
            double chosen = Sums.sum(counts.length, i -> counts[i][category]);
            share[j] = chosen / all;
            q[j] = (all - chosen) / all;
            double split = Sums.sum(counts.length, i -> (double) counts[i][category] * (raters - counts[i][category]));
            byCategory[j] = 1 - split / (counts.length * pairs * share[j] * q[j]);
        }
        double[] agreement = new double[counts.length];
        for (int i = 0; i < agreement.length; i++) {
            long[] row = counts[i];
            agreement[i] = Sums.sum(categories, j -> (double) row[j] * (row[j] - 1)) / pairs;
        }
        double pBar = Sums.mean(agreement);
        double chance = Sums.dot(share, share);
        double spread = Sums.dot(share, q);
        double kappa = (pBar - chance) / spread;
        double cubes = Sums.sum(categories, j -> share[j] * q[j] * (q[j] - share[j]));
        double error = Math.sqrt(2 / (counts.length * pairs)) * Math.sqrt(spread * spread - cubes) / spread;
        double z = kappa / error;
        return new FleissKappa(kappa, pBar, chance, share, agreement, byCategory, z, twoSided(z));
    }

    private static double twoSided(double z) {
        return Double.isNaN(z) ? z : Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }

    private static long raters(long[][] counts) {
        long first = 0;
        for (int i = 0; i < counts.length; i++) {
            long raters = 0;
            for (int j = 0; j < counts[i].length; j++) {
                Require.that(
                        counts[i][j] >= 0,
                        Require.at("subjectsByCategories", i, j),
                        counts[i][j],
                        "must be at least 0");
                raters += counts[i][j];
            }
            first = i == 0 ? raters : first;
            String field = Require.at("subjectsByCategories", i);
            Require.that(
                    raters == first, field, "of " + raters + " ratings", "must have as many as the first, " + first);
            Require.that(raters > 1, field, "of " + raters + " ratings", "must have at least 2");
        }
        return first;
    }
}
