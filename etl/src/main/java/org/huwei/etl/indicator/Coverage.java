package org.huwei.etl.indicator;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/**
 * Until when each area's records reach, by source. A missing source is "not rated", never 0: months that an area's
 * records do not reach are left out of every figure, and the area itself is not rated in a period that has such a month.
 *
 * @param reach first and last day of the events on record, by source and area
 * @param areas all areas, each with the time in which it exists: it owes nothing before and after
 */
public record Coverage(Map<String, Map<String, Reach>> reach, List<Unit> areas) implements Serializable {

    /**
     * How many days the newest event may lie before the end of a month that still counts as delivered: in a small area
     * nothing may happen for some days. A proposal; the leading group has not set it.
     */
    private static final int QUIET_DAYS = 10;

    private static final NamedQuery DELIVERIES = NamedQuery.load("evaluation/deliveries");
    private static final Set<String> PATROL_TABLES = Set.of("patrol", "patrol_member");
    private static final Set<String> YEARLY_TABLES = Set.of("org_population");

    /** Names of the sources, as in {@code snapshot_delivery}. */
    public static final String PATROLS = "patrols";

    public static final String CASES = "cases";

    /** First and last day of the events on record. */
    public record Reach(LocalDate first, LocalDate last) implements Serializable {

        private boolean delivers(YearMonth month) {
            return !first.minusDays(QUIET_DAYS).isAfter(month.atDay(1))
                    && !last.plusDays(QUIET_DAYS).isBefore(month.atEndOfMonth());
        }
    }

    /** Asks the warehouse. */
    public static Coverage of(Warehouse warehouse, List<Unit> areas) {
        Map<String, Map<String, Reach>> reach = new HashMap<>();
        warehouse.forEach(
                DELIVERIES,
                Scope.system(),
                Parameters.none(),
                row -> reach.computeIfAbsent(row.string("source"), source -> new HashMap<>())
                        .put(row.string("area_code"), new Reach(row.date("first_day"), row.date("last_day"))));
        return new Coverage(reach, List.copyOf(areas));
    }

    /** Codes of the areas that exist in a period, in their order. */
    SortedSet<String> areasIn(PeriodOfYear period, int year) {
        return codes(areas.stream().filter(area -> area.existsIn(period, year)));
    }

    private static SortedSet<String> codes(Stream<Unit> areas) {
        return areas.map(Unit::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sources an indicator needs. */
    public static Set<String> sources(IndicatorDefinition definition) {
        Set<String> sources = new TreeSet<>();
        for (String table : definition.sourceTables()) {
            if (PATROL_TABLES.contains(table)) {
                sources.add(PATROLS);
            } else if (!YEARLY_TABLES.contains(table)) {
                sources.add(CASES);
            }
        }
        return sources;
    }

    /**
     * The whole months that can be evaluated: from the first in which every source had begun to the last that had ended
     * by the newest record of every source; empty while a source has no records at all.
     */
    public Optional<Span> span() {
        List<LocalDate> firsts = new ArrayList<>();
        List<LocalDate> lasts = new ArrayList<>();
        for (String source : List.of(PATROLS, CASES)) {
            var delivered = reach.getOrDefault(source, Map.of()).values();
            if (delivered.isEmpty()) {
                return Optional.empty();
            }
            firsts.add(delivered.stream()
                    .map(Reach::first)
                    .min(LocalDate::compareTo)
                    .orElseThrow());
            lasts.add(delivered.stream()
                    .map(Reach::last)
                    .max(LocalDate::compareTo)
                    .orElseThrow());
        }
        LocalDate begun = firsts.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate newest = lasts.stream().min(LocalDate::compareTo).orElseThrow();
        YearMonth first = begun.getDayOfMonth() <= QUIET_DAYS
                ? YearMonth.from(begun)
                : YearMonth.from(begun).plusMonths(1);
        YearMonth last = newest.equals(YearMonth.from(newest).atEndOfMonth())
                ? YearMonth.from(newest)
                : YearMonth.from(newest).minusMonths(1);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** Whether the records of an area reach a month in every one of the sources. */
    public boolean delivers(Set<String> sources, String area, YearMonth month) {
        return sources.stream().allMatch(source -> {
            Reach own = reach.getOrDefault(source, Map.of()).get(area);
            return own != null && own.delivers(month);
        });
    }

    /** Whether an area is rated in a period: its records reach every month of it. */
    public boolean rates(Set<String> sources, String area, PeriodOfYear period, int year) {
        YearMonth first = period.firstMonth(year);
        for (int month = 0; month < period.months(); month++) {
            if (!delivers(sources, area, first.plusMonths(month))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The months that an indicator leaves out, as {@code area|first day of the month}: those that areas have not
     * delivered, and where the unit counted is a quarter, the whole quarter of such a month, which cannot be judged.
     */
    List<String> undelivered(IndicatorDefinition definition, Span span) {
        Set<String> sources = sources(definition);
        PeriodKind unit = definition.periods().contains(PeriodKind.MONTH) ? PeriodKind.MONTH : PeriodKind.QUARTER;
        List<String> missing = new ArrayList<>();
        for (String area : codes(areas.stream())) {
            for (YearMonth month : span.months()) {
                if (!rates(sources, area, PeriodOfYear.holding(unit, month), month.getYear())) {
                    missing.add(area + "|" + month.atDay(1));
                }
            }
        }
        return missing;
    }

    /** What each area of the last month of a span has delivered from a source, judged by that month. */
    public List<Delivery> deliveries(Span span) {
        List<Delivery> deliveries = new ArrayList<>();
        for (String source : List.of(CASES, PATROLS)) {
            for (String area : areasIn(
                    PeriodOfYear.holding(PeriodKind.MONTH, span.last()),
                    span.last().getYear())) {
                Optional<Reach> own =
                        Optional.ofNullable(reach.getOrDefault(source, Map.of()).get(area));
                boolean late = !delivers(Set.of(source), area, span.last());
                deliveries.add(new Delivery(source, area, own.map(Reach::last), late));
            }
        }
        return deliveries;
    }
}
