package org.huwei.etl.sampling;

import java.util.ArrayList;
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
        Tickets tickets = new Tickets(ids, seed);
        int[] order = tickets.order();
        List<Ticket> smallest = new ArrayList<>(take);
        for (int position = 0; position < take; position++) {
            smallest.add(new Ticket(ids.get(order[position]), tickets.number(order[position])));
        }
        return Collections.unmodifiableList(smallest);
    }

    /** All ids, smallest ticket first; see {@link #smallest}. */
    public static List<Ticket> of(List<String> ids, String seed) {
        return smallest(ids, seed, ids.size());
    }
}
