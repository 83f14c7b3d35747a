package org.huwei.etl.evaluation;

import java.util.Arrays;

/**
 * Intraclass correlations of k raters on n subjects with limits. Shrout and Fleiss (1979), Psychological Bulletin 86,
 * 420-428 (formulas and limits of the six forms; form 2 is of absolute agreement).
 */
public final class IntraclassCorrelation {

    /**
     * One form.
     *
     * @param value the estimate, NaN where its denominator is 0
     * @param lower limit, NaN likewise
     * @param upper limit, NaN likewise
     */
    public record Form(double value, double lower, double upper) {
        /** Takes what is not finite as none. */
        public Form {
            value = Double.isFinite(value) ? value : Double.NaN;
            lower = Double.isFinite(lower) ? lower : Double.NaN;
            upper = Double.isFinite(upper) ? upper : Double.NaN;
        }
    }

    private final double n;
    private final double k;
    private final double tail;
    private final double rows;
    private final double columns;
    private final double error;
    private final double within;

    /**
     * Divides the variance.
     *
     * @param ratings complete, rows = subjects, columns = raters; two of each or more
     * @throws IllegalArgumentException when there are too few or all ratings are equal
     */
    public IntraclassCorrelation(double[][] ratings, Confidence confidence) {
        Require.complete("subjectsByRaters", ratings);
        n = ratings.length;
        k = ratings[0].length;
        tail = confidence.tail();
        Require.that(n > 1, "subjectsByRaters", "an array of 1", "must have at least 2 subjects");
        Require.that(k > 1, "subjectsByRaters[1]", "an array of 1", "must have at least 2 raters");
        double[] flat = Arrays.stream(ratings).flatMapToDouble(Arrays::stream).toArray();
        Require.that(!Sums.constant(flat), "subjectsByRaters", "constant", "must have two different values");
        double[] rowMeans = Arrays.stream(ratings).mapToDouble(Sums::mean).toArray();
        double[] columnMeans =
                Arrays.stream(Tables.transpose(ratings)).mapToDouble(Sums::mean).toArray();
        double grand = Sums.mean(flat);
        rows = k * Sums.squares(rowMeans) / (n - 1);
        columns = n * Sums.squares(columnMeans) / (k - 1);
        within = Sums.sum(ratings.length, i -> Sums.squares(ratings[i])) / (n * (k - 1));
        int width = ratings[0].length;
        error = Sums.sum(flat.length, i -> square(flat[i] - rowMeans[i / width] - columnMeans[i % width] + grand))
                / ((n - 1) * (k - 1));
    }

    /** Mean square between subjects. */
    public double msRows() {
        return rows;
    }

    /** Mean square between raters. */
    public double msColumns() {
        return columns;
    }

    /** Residual mean square. */
    public double msError() {
        return error;
    }

    /** Mean square within subjects. */
    public double msWithin() {
        return within;
    }

    /** ICC(1,1): each subject by other raters, a single rating. */
    public Form icc11() {
        return single(within, n * (k - 1));
    }

    /** ICC(3,1): the same raters, these alone, a single rating. */
    public Form icc31() {
        return single(error, (n - 1) * (k - 1));
    }

    /** ICC(1,k): the mean of k ratings. */
    public Form icc1k() {
        return average(within, n * (k - 1));
    }

    /** ICC(3,k): the mean of k ratings. */
    public Form icc3k() {
        return average(error, (n - 1) * (k - 1));
    }

    /** ICC(2,1): the same raters, drawn from many, absolute agreement of a single rating. */
    public Form icc21() {
        double value = (rows - error) / (rows + (k - 1) * error + k * (columns - error) / n);
        if (error == 0 && columns == 0) {
            return new Form(value, value, value);
        }
        double v = degrees(value);
        if (!(v > 0)) {
            return new Form(value, Double.NaN, Double.NaN);
        }
        double up = FisherF.upperQuantile(tail, n - 1, v);
        double down = FisherF.upperQuantile(tail, v, n - 1);
        double raters = k * columns + (k * n - k - n) * error;
        double lower = n * (rows - up * error) / (up * raters + n * rows);
        double upper = n * (down * rows - error) / (raters + n * down * rows);
        return new Form(value, lower, upper);
    }

    /** ICC(2,k): absolute agreement of the mean of k ratings; its limits are those of ICC(2,1) stepped up. */
    public Form icc2k() {
        Form one = icc21();
        return new Form(
                (rows - error) / (rows + (columns - error) / n), steppedUp(one.lower()), steppedUp(one.upper()));
    }

    /** Satterthwaite's degrees of freedom for the limits of form 2, multiplied through by the square of msError. */
    private double degrees(double icc) {
        double subjects = n * (1 + (k - 1) * icc) - k * icc;
        double sum = k * icc * columns + subjects * error;
        double below = (n - 1) * square(k * icc * columns) + square(subjects * error);
        return (k - 1) * (n - 1) * sum * sum / below;
    }

    private double steppedUp(double r) {
        return k * r / (1 + (k - 1) * r);
    }

    private Form single(double noise, double df) {
        double up = FisherF.upperQuantile(tail, n - 1, df) * noise;
        double down = noise / FisherF.upperQuantile(tail, df, n - 1);
        return new Form(ratio(noise), ratio(up), ratio(down));
    }

    private double ratio(double noise) {
        return (rows - noise) / (rows + (k - 1) * noise);
    }

    private Form average(double noise, double df) {
        double up = FisherF.upperQuantile(tail, n - 1, df) * noise;
        double down = noise / FisherF.upperQuantile(tail, df, n - 1);
        if (rows == 0) {
            return new Form(Double.NaN, Double.NaN, Double.NaN);
        }
        return new Form((rows - noise) / rows, (rows - up) / rows, (rows - down) / rows);
    }

    private static double square(double value) {
        return value * value;
    }
}
