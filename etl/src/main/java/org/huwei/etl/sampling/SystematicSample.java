package org.huwei.etl.sampling;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;

/** Systematic samples of a frame of N units, in exact arithmetic. Cochran (1977), Sampling Techniques, 8.1-8.2. */
public final class SystematicSample {
    private SystematicSample() {}

    /**
     * Fractional interval N/n: the units ceil(start + (i-1) N/n), i = 1 .. n.
     *
     * @param size N, at least 1
     * @param n 1 to N
     * @param start in (0, N/n]
     */
    public static List<Long> fractional(long size, long n, Rational start) {
        BigInteger step = start.denominator().multiply(BigInteger.valueOf(size));
        BigInteger denominator = start.denominator().multiply(BigInteger.valueOf(n));
        BigInteger first = start.numerator().multiply(BigInteger.valueOf(n));
        return LongStream.range(0, n)
                .mapToObj(i -> new Rational(first.add(step.multiply(BigInteger.valueOf(i))), denominator)
                        .ceiling()
                        .longValueExact())
                .toList();
    }

    /**
     * Whole interval: start, start + interval, … up to N.
     *
     * @param interval 1 to N
     * @param start 1 to interval
     */
    public static List<Long> linear(long size, long interval, long start) {
        return LongStream.iterate(start, unit -> unit <= size, unit -> unit + interval)
                .boxed()
                .toList();
    }

    /**
     * Round the frame as a circle: (start - 1 + i interval) mod N + 1, i = 0 .. n-1, in draw order; a unit that comes up
     * again stands again.
     *
     * @param n 1 to N
     * @param start 1 to N
     * @param interval 1 to N
     */
    public static List<Long> circular(long size, long n, long start, long interval) {
        return LongStream.iterate(start - 1, unit -> (unit + interval) % size)
                .limit(n)
                .map(unit -> unit + 1)
                .boxed()
                .toList();
    }

    /** N/n rounded half up. */
    public static long circularInterval(long size, long n) {
        return (2 * size + n) / (2 * n);
    }
}
