package org.huwei.etl.validate;

/**
 * A growing set of 64-bit hashes without boxing: about 16 bytes an entry. Two different keys share a hash once in
 * some hundred thousand runs of twenty million rows.
 */
final class LongSet {

    private static final int SMALLEST = 1 << 12;
    private static final int LARGEST_GUESS = 1 << 23;

    private long[] slots;
    private int size;
    private boolean holdsZero;

    /** @param expected about how many hashes will come; right guesses save growing */
    LongSet(long expected) {
        long wanted = Math.clamp(expected * 2, SMALLEST, LARGEST_GUESS);
        slots = new long[Integer.highestOneBit((int) wanted - 1) * 2];
    }

    /** Adds a hash; false when it was there. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !holdsZero;
            holdsZero = true;
            return added;
        }
        if (size * 5L > slots.length * 3L) {
            grow();
        }
        return place(slots, hash);
    }

    private boolean place(long[] into, long hash) {
        int mask = into.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (into[slot] != 0) {
            if (into[slot] == hash) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        into[slot] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (long hash : old) {
            if (hash != 0) {
                place(slots, hash);
            }
        }
    }
}
