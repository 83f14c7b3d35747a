package org.huwei.etl.sampling;

/** Sums of doubles that keep their digits: Neumaier (1974), ZAMM 54, 39-51. */
public final class Sums {
    private double sum;
    private double lost;

    /** The sum of some values. */
    public static double of(double... values) {
        Sums sums = new Sums();
        for (double value : values) {
            sums.add(value);
        }
        return sums.value();
    }

    /** The mean of some values; exactly their value when they are all equal. */
    public static double mean(double... values) {
        Sums sums = new Sums();
        for (double value : values) {
            sums.add(value - values[0]);
        }
        return values[0] + sums.value() / values.length;
    }

    /** The sum of squared distances from the mean. */
    public static double squares(double... values) {
        double mean = mean(values);
        Sums sums = new Sums();
        for (double value : values) {
            sums.add((value - mean) * (value - mean));
        }
        return sums.value();
    }

    /** Adds one value. */
    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    /** What has been added up. */
    public double value() {
        return sum + lost;
    }
}
