package org.huwei.etl.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A growing set of 64-bit hashes without boxing: about 16 bytes an entry. What is more than a few million entries stands
 * in a mapped file and not in the heap, so that a load of any length does with the same heap. Two different keys share a
 * hash once in some hundred thousand runs of twenty million rows.
 */
final class LongSet {

    private static final int SMALLEST = 1 << 12;

    /** 32 MB: larger tables are mapped. */
    private static final int LARGEST_IN_HEAP = 1 << 22;

    private LongBuffer slots;
    private int size;
    private boolean holdsZero;

    /** @param expected about how many hashes will come; right guesses save growing */
    LongSet(long expected) {
        long wanted = Math.clamp(expected * 2, SMALLEST, LARGEST_IN_HEAP);
        slots = allocate(Integer.highestOneBit((int) wanted - 1) * 2);
    }

    /** Adds a hash; false when it was there. */
    boolean add(long hash) {
        if (hash == 0) {
            boolean added = !holdsZero;
            holdsZero = true;
            return added;
        }
        if (size * 5L > slots.capacity() * 3L) {
            grow();
        }
        return place(slots, hash);
    }

    private boolean place(LongBuffer into, long hash) {
        int mask = into.capacity() - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        for (long there = into.get(slot); there != 0; there = into.get(slot)) {
            if (there == hash) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        into.put(slot, hash);
        size++;
        return true;
    }

    private void grow() {
        LongBuffer old = slots;
        slots = allocate(Math.multiplyExact(old.capacity(), 2));
        size = 0;
        for (int slot = 0; slot < old.capacity(); slot++) {
            long hash = old.get(slot);
            if (hash != 0) {
                place(slots, hash);
            }
        }
    }

    private static LongBuffer allocate(int capacity) {
        return capacity <= LARGEST_IN_HEAP ? LongBuffer.allocate(capacity) : map(capacity);
    }

    /** The file has no name any more once it is mapped, so that nothing is left of it whatever happens. */
    private static LongBuffer map(int capacity) {
        try {
            Path file = Files.createTempFile("huwei-keys", null);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) capacity * Long.BYTES)
                        .asLongBuffer();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "A temporary file of %,d MB for the keys of a load cannot be made; make room in the folder of java.io.tmpdir."
                            .formatted((long) capacity * Long.BYTES >> 20),
                    e);
        }
    }
}
