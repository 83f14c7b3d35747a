package org.huwei.etl.evaluation;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Kendall's coefficient of concordance with the correction for ties. Kendall and Gibbons (1990), Rank Correlation Methods,
 * 5th edition, chapter 6; Siegel and Castellan (1988), Nonparametric Statistics, 9.5.
 *
 * @param s sum of the squared deviations of the rank sums
 * @param tieSum sum of t³ - t over all groups of ties of all raters
 * @param w 12 s/(m²(n³-n) - m tieSum)
 * @param wUncorrected 12 s/(m²(n³-n))
 * @param chi2 m (n-1) w
 * @param df n - 1
 * @param p probability of a larger chi2 with df degrees of freedom
 * @param meanSpearman mean over the pairs of raters; absent where a rater gives every subject the same
 */
public record KendallW(
        double s,
        double tieSum,
        double w,
        double wUncorrected,
        double chi2,
        int df,
        double p,
        OptionalDouble meanSpearman) {

    /**
     * Rates the agreement.
     *
     * @param ratings complete, rows = subjects, columns = raters; two of each or more
     * @throws IllegalArgumentException when there are too few or every rater ties all subjects
     */
    public static KendallW of(double[][] ratings) {
        Require.complete("subjectsByRaters", ratings);
        double n = ratings.length;
        double m = ratings[0].length;
        Require.that(n > 1, "subjectsByRaters", "an array of 1", "must have at least 2 subjects");
        Require.that(m > 1, "subjectsByRaters[1]", "an array of 1", "must have at least 2 raters");
        double[][] raters = Tables.transpose(ratings);
        double tieSum = Sums.sum(raters.length, j -> Ranks.tieSum(raters[j]));
        double cubes = n * (n - 1) * (n + 1);
        Require.that(
                tieSum < m * cubes,
                "subjectsByRaters",
                "constant within every rater",
                "must have different values with at least one");
        double[][] ranks = new double[raters.length][];
        for (int j = 0; j < ranks.length; j++) {
            ranks[j] = Ranks.average(raters[j]);
        }
        double s = squares(ranks);
        double w = 12 * s / (m * (m * cubes - tieSum));
        double chi2 = m * (n - 1) * w;
        double p = chi2 > 0 ? ChiSquaredDistribution.of(n - 1).survivalProbability(chi2) : 1;
        return new KendallW(s, tieSum, w, 12 * s / (m * m * cubes), chi2, (int) n - 1, p, meanSpearman(ranks));
    }

    private static double squares(double[][] ranks) {
        double[] sums = new double[ranks[0].length];
        for (int i = 0; i < sums.length; i++) {
            int subject = i;
            sums[i] = Sums.sum(ranks.length, j -> ranks[j][subject]);
        }
        return Sums.squares(sums);
    }

    private static OptionalDouble meanSpearman(double[][] ranks) {
        double sum = 0;
        for (int j = 0; j < ranks.length; j++) {
            for (int k = 0; k < j; k++) {
                sum += Correlation.PEARSON.of(ranks[j], ranks[k]);
            }
        }
        double mean = sum / (ranks.length * (ranks.length - 1.0) / 2);
        return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }
}
