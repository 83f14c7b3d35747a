package org.huwei.etl.evaluation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Ways to bring the values of one indicator to a common scale. Missing values (NaN) stay missing and count for nothing.
 * OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 1.5; the goalposts are those of the human
 * development index (UNDP, technical notes).
 *
 * <p>Direction -1 (less is better) turns the values into their negatives first; goalposts and distance to target turn
 * their formula instead. Where a formula would divide by 0 (a column without spread, a largest value of 0) every value is
 * missing.
 */
public sealed interface Normalisation {

    /**
     * The normalised values, in the order given.
     *
     * @param values numbers, NaN where missing
     * @param direction 1 where more is better, -1 where less is better
     * @throws IllegalArgumentException when the formula does not fit direction or values
     */
    double[] of(double[] values, int direction);

    /** lower + (x - min)/(max - min) (upper - lower). */
    record MinMax(double lower, double upper) implements Normalisation {
        /** @throws IllegalArgumentException when lower is not below upper */
        public MinMax {
            Require.that(lower < upper, "lower", lower, "must be below upper, " + upper);
        }

        @Override
        public double[] of(double[] values, int direction) {
            return Formulas.spread(
                    values, direction, (min, max) -> x -> lower + (x - min) / (max - min) * (upper - lower));
        }
    }

    /** (x - mean)/sd, sd with divisor n - 1. */
    record ZScore() implements Normalisation {
        @Override
        public double[] of(double[] values, int direction) {
            double[] present = Tables.present(Formulas.directed(values, direction));
            double mean = Sums.mean(present);
            double deviation = Sums.deviation(present);
            return Formulas.spread(values, direction, (min, max) -> x -> (x - mean) / deviation);
        }
    }

    /** Ascending rank, 1 = lowest, ties get the smallest. */
    record Rank() implements Normalisation {
        @Override
        public double[] of(double[] values, int direction) {
            return Ranks.ascending(Formulas.directed(values, direction));
        }
    }

    /** Ascending rank - 1: how many values are below. */
    record Borda() implements Normalisation {
        @Override
        public double[] of(double[] values, int direction) {
            return Formulas.each(new Rank().of(values, direction), rank -> rank - 1);
        }
    }

    /** (rank - 1)/(n - 1) over the n values that are there; missing for a single one. */
    record Percentile() implements Normalisation {
        @Override
        public double[] of(double[] values, int direction) {
            int others = Tables.present(values).length - 1;
            return Formulas.each(
                    new Rank().of(values, direction), rank -> others == 0 ? Double.NaN : (rank - 1) / others);
        }
    }

    /** 1 - (max - x)/(max - min). */
    record DistanceToMax() implements Normalisation {
        @Override
        public double[] of(double[] values, int direction) {
            return Formulas.spread(values, direction, (min, max) -> x -> 1 - (max - x) / (max - min));
        }
    }

    /** x/max; direction 1 only. */
    record FractionOfMax() implements Normalisation {
        @Override
        public double[] of(double[] values, int direction) {
            Require.that(direction == 1, "direction", direction, "must be 1 for fraction-of-max");
            double max = Sums.largest(Tables.present(values));
            return Formulas.each(values, x -> max == 0 ? Double.NaN : x / max);
        }
    }

    /** (x - low)/(high - low), with direction -1 (high - x)/(high - low), cut to [0, 1] if truncate, times scale. */
    record Goalposts(double low, double high, double scale, boolean truncate) implements Normalisation {
        /** @throws IllegalArgumentException when low is not below high */
        public Goalposts {
            Require.that(low < high, "low", low, "must be below high, " + high);
        }

        @Override
        public double[] of(double[] values, int direction) {
            return Formulas.each(values, x -> {
                double share = (direction == 1 ? x - low : high - x) / (high - low);
                return scale * (truncate ? Math.max(0, Math.min(1, share)) : share);
            });
        }
    }

    /** (x - min)/(target - min), with direction -1 (max - x)/(max - target), at most 1. */
    record DistanceToTarget(double target) implements Normalisation {
        @Override
        public double[] of(double[] values, int direction) {
            double[] present = Tables.present(values);
            if (present.length == 0) {
                return values.clone();
            }
            double start = direction == 1 ? Sums.smallest(present) : Sums.largest(present);
            String limit = direction == 1 ? "must be above the smallest value, " : "must be below the largest value, ";
            Require.that(direction * (target - start) > 0, "target", target, limit + start);
            return Formulas.each(values, x -> Math.min(1, (x - start) / (target - start)));
        }
    }

    /** What the formulas share. */
    final class Formulas {
        private Formulas() {}

        /** A formula of one value that needs the extremes of all. */
        interface Range {
            DoubleUnaryOperator between(double min, double max);
        }

        static double[] directed(double[] values, int direction) {
            return direction == 1 ? values : each(values, x -> 0 - x);
        }

        static double[] each(double[] values, DoubleUnaryOperator formula) {
            return Arrays.stream(values)
                    .map(x -> Double.isNaN(x) ? x : formula.applyAsDouble(x))
                    .toArray();
        }

        /** Missing throughout where the values do not spread. */
        static double[] spread(double[] values, int direction, Range formula) {
            double[] directed = directed(values, direction);
            double[] present = Tables.present(directed);
            if (Sums.constant(present)) {
                return Tables.constant(values.length, Double.NaN);
            }
            return each(directed, formula.between(Sums.smallest(present), Sums.largest(present)));
        }
    }
}
