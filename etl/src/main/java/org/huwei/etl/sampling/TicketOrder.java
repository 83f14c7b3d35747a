package org.huwei.etl.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Rivest's consistent sampler: each id gets a ticket from the seed and itself alone, and the smallest tickets are drawn.
 * The order of the frame does not matter, a sub-frame keeps its sub-order, and a larger sample extends a smaller one.
 *
 * <p>seedHash = lower-case hex SHA-256 of the UTF-8 seed; ticket = "0." + the decimal digits of SHA-256(seedHash + id),
 * zero-padded on the left to at least 64 digits, then reversed. Smallest first.
 *
 * @see <a href="https://github.com/ron-rivest/consistent_sampler">Rivest (2018), consistent sampling with replacement,
 *     and its public tool, which gives the same tickets</a>
 */
public final class TicketOrder {

    /**
     * One id with its ticket.
     *
     * @param id the id as given
     * @param number the ticket's full text, "0." and 64 to 78 digits
     */
    public record Ticket(String id, String number) {}

    private TicketOrder() {}

    /**
     * The ids with the smallest tickets, smallest first.
     *
     * @param ids without duplicates, in any order
     * @param seed any text; "007" is not "7"
     * @param take how many to give, 0 to the number of ids
     * @throws IllegalArgumentException when an id stands twice, an id or the seed is not Unicode text, or
     *     {@code take} lies outside its range
     */
    public static List<Ticket> smallest(List<String> ids, String seed, int take) {
        if (take < 0 || take > ids.size()) {
            throw new IllegalArgumentException(
                    "take is " + take + " but must lie between 0 and the " + ids.size() + " ids.");
        }
        TicketNumbers numbers = new TicketNumbers(seed);
        int[] order = order(ids, numbers);
        List<Ticket> tickets = new ArrayList<>(take);
        for (int position = 0; position < take; position++) {
            String id = ids.get(order[position]);
            tickets.add(new Ticket(id, numbers.ticket(id)));
        }
        return Collections.unmodifiableList(tickets);
    }

    /** All ids, smallest ticket first; see {@link #smallest}. */
    public static List<Ticket> of(List<String> ids, String seed) {
        return smallest(ids, seed, ids.size());
    }

    /**
     * Positions of the ids by ascending ticket. The first 18 digits of a ticket decide nearly always, so the sort runs
     * over plain numbers and only equal ones are compared in full; equal tickets can only come from equal ids.
     */
    private static int[] order(List<String> ids, TicketNumbers numbers) {
        long[] keys = new long[ids.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = numbers.leadingDigits(ids.get(i));
        }
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] order = new int[keys.length];
        Arrays.fill(order, -1);
        for (int i = 0; i < keys.length; i++) {
            int slot = firstSlot(sorted, keys[i]);
            while (order[slot] >= 0) {
                slot++;
            }
            order[slot] = i;
        }
        settleEqualKeys(ids, numbers, sorted, order);
        return order;
    }

    private static int firstSlot(long[] sorted, long key) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void settleEqualKeys(List<String> ids, TicketNumbers numbers, long[] sorted, int[] order) {
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from > 1) {
                settle(ids, numbers, order, from, to);
            }
            from = to;
        }
    }

    private static void settle(List<String> ids, TicketNumbers numbers, int[] order, int from, int to) {
        List<Integer> run = new ArrayList<>();
        for (int position = from; position < to; position++) {
            run.add(order[position]);
        }
        run.sort((left, right) -> numbers.ticket(ids.get(left)).compareTo(numbers.ticket(ids.get(right))));
        for (int offset = 0; offset < run.size(); offset++) {
            order[from + offset] = run.get(offset);
            if (offset > 0 && ids.get(run.get(offset)).equals(ids.get(run.get(offset - 1)))) {
                throw new IllegalArgumentException(
                        "ids holds \"" + ids.get(run.get(offset)) + "\" twice but each id may stand once.");
            }
        }
    }
}
