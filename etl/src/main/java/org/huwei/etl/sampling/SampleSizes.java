package org.huwei.etl.sampling;

import java.util.function.LongPredicate;

/** Searches for the first sample size that does. */
final class SampleSizes {
    private SampleSizes() {}

    /**
     * The first value from {@code from} to {@code to} that passes, where after it all pass; {@code to} must pass.
     */
    static long first(long from, long to, LongPredicate passes) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (passes.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The first value from {@code from} on that passes, where passing is monotone, found by doubling; {@code most} when
     * none below it passes.
     */
    static long firstByDoubling(long from, long most, LongPredicate passes) {
        long step = 1;
        long low = from;
        long high = from;
        while (high < most && !passes.test(high)) {
            low = high + 1;
            high = most - step < from ? most : Math.min(most, from + step);
            step = Math.min(step * 2, 1L << 60);
        }
        return first(low, high, passes);
    }
}
