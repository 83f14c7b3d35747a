package org.huwei.etl.division;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huwei.etl.division.DivisionChangeException.Fault;

/**
 * Counts of one day's divisions on the boundaries of another day. Forwards, what merged is added up and what split is
 * shared out, which is an estimate. Backwards, what had split is added up; what had merged cannot be told apart again, so
 * that the old divisions are given together. Nothing is made up and nothing is lost: the sum stays.
 */
public final class Crosswalk {

    private static final double ROUNDING = 1e-9;

    /** The changes of each day on which there are some. */
    private final SortedMap<LocalDate, List<DivisionChange>> days = new TreeMap<>();

    /**
     * Takes the changes.
     *
     * @throws DivisionChangeException when a share is out of bounds, the shares of a division on a day do not sum to 1,
     *     a change stands twice, or a division takes over on a day on which it ends itself
     */
    public Crosswalk(Collection<DivisionChange> changes) {
        for (DivisionChange change : changes) {
            days.computeIfAbsent(change.on(), day -> new ArrayList<>()).add(change);
        }
        days.values().forEach(Crosswalk::check);
    }

    /**
     * A count on other boundaries.
     *
     * @param codes the division; several where they cannot be told apart
     * @param value the count of them together
     * @param estimated whether shares were used
     */
    public record Restated(SortedSet<String> codes, double value, boolean estimated) {

        public Restated {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    /** Every change, the earliest first. */
    public List<DivisionChange> changes() {
        return days.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Restates counts.
     *
     * @param counts by the codes of divisions as they are on the day {@code of}; codes that never change stay
     * @param of the day whose divisions the counts are of
     * @param on the day on whose boundaries they are wanted
     * @return the counts, by code
     */
    public List<Restated> restate(Map<String, Double> counts, LocalDate of, LocalDate on) {
        List<Restated> now = new ArrayList<>();
        counts.forEach((code, count) -> now.add(new Restated(new TreeSet<>(Set.of(code)), count, false)));
        List<Restated> restated = on.isBefore(of) ? back(now, of, on) : forth(now, of, on);
        return restated.stream()
                .sorted(Comparator.comparing(one -> one.codes().first()))
                .toList();
    }

    private List<Restated> forth(List<Restated> counts, LocalDate of, LocalDate on) {
        List<Restated> now = counts;
        for (List<DivisionChange> changes :
                days.subMap(of.plusDays(1), on.plusDays(1)).values()) {
            now = shareOut(now, changes);
        }
        return now;
    }

    private static List<Restated> shareOut(List<Restated> counts, List<DivisionChange> changes) {
        Map<String, Restated> after = new TreeMap<>();
        for (Restated count : counts) {
            String code = count.codes().first();
            List<DivisionChange> own = changes.stream()
                    .filter(change -> change.from().equals(code))
                    .toList();
            if (own.isEmpty()) {
                add(after, code, count.value(), count.estimated());
            }
            for (DivisionChange change : own) {
                add(after, change.to(), count.value() * change.share(), count.estimated() || own.size() > 1);
            }
        }
        return List.copyOf(after.values());
    }

    private static void add(Map<String, Restated> counts, String code, double value, boolean estimated) {
        counts.merge(
                code,
                new Restated(new TreeSet<>(Set.of(code)), value, estimated),
                (one, other) ->
                        new Restated(one.codes(), one.value() + other.value(), one.estimated() || other.estimated()));
    }

    private List<Restated> back(List<Restated> counts, LocalDate of, LocalDate on) {
        List<Restated> now = counts;
        List<LocalDate> backwards =
                new ArrayList<>(days.subMap(on.plusDays(1), of.plusDays(1)).keySet());
        for (LocalDate day : backwards.reversed()) {
            for (Knot knot : knots(days.getOrDefault(day, List.of()))) {
                now = untie(now, knot);
            }
        }
        return now;
    }

    /** Old and new divisions of a day that hang together. */
    private record Knot(Set<String> before, Set<String> after) {}

    private static List<Knot> knots(List<DivisionChange> changes) {
        List<Knot> knots = new ArrayList<>();
        for (DivisionChange change : changes) {
            Knot merged = new Knot(new HashSet<>(Set.of(change.from())), new HashSet<>(Set.of(change.to())));
            for (Knot knot : List.copyOf(knots)) {
                if (knot.before().contains(change.from()) || knot.after().contains(change.to())) {
                    merged.before().addAll(knot.before());
                    merged.after().addAll(knot.after());
                    knots.remove(knot);
                }
            }
            knots.add(merged);
        }
        return knots;
    }

    private static List<Restated> untie(List<Restated> counts, Knot knot) {
        List<Restated> before = new ArrayList<>();
        NavigableSet<String> codes = new TreeSet<>(knot.before());
        double value = 0;
        boolean found = false;
        for (Restated count : counts) {
            if (count.codes().stream().noneMatch(knot.after()::contains)) {
                before.add(count);
            } else {
                found = true;
                value += count.value();
                count.codes().stream()
                        .filter(code -> !knot.after().contains(code))
                        .forEach(codes::add);
            }
        }
        if (found) {
            before.add(new Restated(codes, value, false));
        }
        return before;
    }

    private static void check(List<DivisionChange> changes) {
        Map<String, Double> shares = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        for (DivisionChange change : changes) {
            if (change.share() <= 0 || change.share() > 1) {
                throw fault(Fault.SHARE, change, String.valueOf(change.share()));
            }
            if (!pairs.add(change.from() + ">" + change.to())) {
                throw fault(Fault.TWICE, change, "");
            }
            shares.merge(change.from(), change.share(), Double::sum);
        }
        for (DivisionChange change : changes) {
            double sum = shares.getOrDefault(change.from(), 0.0);
            if (Math.abs(sum - 1) > ROUNDING) {
                throw fault(Fault.SUM, change, String.valueOf(sum));
            }
            boolean ends = shares.containsKey(change.to()) && !pairs.contains(change.to() + ">" + change.to());
            if (ends) {
                throw fault(Fault.ENDS, change, "");
            }
        }
    }

    private static DivisionChangeException fault(Fault fault, DivisionChange change, String value) {
        return new DivisionChangeException(fault, change.from(), change.on().toString(), change.to(), value);
    }
}
