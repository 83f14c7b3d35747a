package org.huwei.etl.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tickets of some ids under one seed. Hashes each id once and keeps the 32 bytes, as hashing is what costs. */
final class Tickets {
    private final List<String> ids;
    private final TicketNumbers numbers;
    private final int[] hashes;

    Tickets(List<String> ids, String seed) {
        this.ids = ids;
        this.numbers = new TicketNumbers(seed);
        this.hashes = new int[Math.multiplyExact(ids.size(), TicketNumbers.WORDS)];
        for (int i = 0; i < ids.size(); i++) {
            numbers.hash(ids.get(i), hashes, i * TicketNumbers.WORDS);
        }
    }

    /** The full ticket of the id at a position. */
    String number(int position) {
        return numbers.ticket(hashes, position * TicketNumbers.WORDS);
    }

    /**
     * Positions of the ids by ascending ticket. The sort runs over plain numbers, each the first digits of a ticket
     * above the position of its id. Where those digits are equal the tickets are compared in full.
     *
     * @throws IllegalArgumentException when an id stands twice: only equal ids have equal tickets
     */
    int[] order() {
        int positionBits = Integer.SIZE - Integer.numberOfLeadingZeros(ids.size());
        int dropped = Math.max(0, TicketNumbers.LEADING_BITS + positionBits - (Long.SIZE - 1));
        long[] keys = new long[ids.size()];
        for (int i = 0; i < keys.length; i++) {
            long digits = numbers.leadingDigits(hashes, i * TicketNumbers.WORDS);
            keys[i] = digits >>> dropped << positionBits | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & (1L << positionBits) - 1);
            keys[i] >>>= positionBits;
        }
        settleEqual(keys, order);
        return order;
    }

    private void settleEqual(long[] digits, int[] order) {
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && digits[to] == digits[from]) {
                to++;
            }
            if (to - from > 1) {
                settle(order, from, to);
            }
            from = to;
        }
    }

    private void settle(int[] order, int from, int to) {
        List<Integer> run = new ArrayList<>();
        for (int i = from; i < to; i++) {
            run.add(order[i]);
        }
        run.sort(Comparator.comparing(this::number));
        for (int i = from; i < to; i++) {
            order[i] = run.get(i - from);
            if (i > from && ids.get(order[i]).equals(ids.get(order[i - 1]))) {
                throw duplicate();
            }
        }
    }

    private IllegalArgumentException duplicate() {
        Map<String, Integer> seen = new HashMap<>();
        int position = 0;
        while (seen.putIfAbsent(ids.get(position), position) == null) {
            position++;
        }
        String id = ids.get(position);
        return new IllegalArgumentException("ids[%d] is \"%s\" but must not stand twice, and stands first at ids[%d]."
                .formatted(position + 1, id, ids.indexOf(id) + 1));
    }
}
