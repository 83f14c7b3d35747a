package org.huwei.etl.audit.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huwei.etl.sampling.TicketNumbers;
import org.huwei.etl.sampling.TicketOrder.Ticket;

/** Draws from a record's frame while it passes by, keeping no more than the units to draw. */
final class TicketTally implements FrameVisitor {

    private static final Comparator<Ticket> BY_NUMBER = Comparator.comparing(Ticket::number);

    private final TicketNumbers numbers;
    private final Map<String, StratumShare> shares;
    private final Map<String, PriorityQueue<Ticket>> smallest = new HashMap<>();
    private String stratum = "";
    private PriorityQueue<Ticket> kept = largestFirst();
    private long most;

    TicketTally(String seed, List<StratumShare> shares) {
        this.numbers = new TicketNumbers(seed);
        this.shares = shares.stream().collect(Collectors.toMap(StratumShare::stratum, Function.identity()));
    }

    @Override
    public void stratum(String next) {
        stratum = next;
        kept = smallest.computeIfAbsent(next, name -> largestFirst());
        StratumShare share = shares.get(next);
        most = share == null ? 0 : share.drawn();
    }

    @Override
    public void unit(String unit) {
        if (most == 0) {
            return;
        }
        Ticket ticket = new Ticket(unit, numbers.ticket(DrawnUnit.samplerId(stratum, unit)));
        if (kept.size() < most) {
            kept.add(ticket);
        } else if (BY_NUMBER.compare(ticket, kept.element()) < 0) {
            kept.remove();
            kept.add(ticket);
        }
    }

    /** The units drawn from a stratum, in ticket order. */
    List<DrawnUnit> drawn(StratumShare share) {
        List<Ticket> tickets = new ArrayList<>(smallest.getOrDefault(share.stratum(), new PriorityQueue<>(BY_NUMBER)));
        tickets.sort(BY_NUMBER);
        List<DrawnUnit> drawn = new ArrayList<>(tickets.size());
        for (Ticket ticket : tickets) {
            int order = drawn.size() + 1;
            drawn.add(new DrawnUnit(share.stratum(), order, order > share.sample(), ticket.id(), ticket.number()));
        }
        return drawn;
    }

    private static PriorityQueue<Ticket> largestFirst() {
        return new PriorityQueue<>(BY_NUMBER.reversed());
    }
}
