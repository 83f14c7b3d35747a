package org.huwei.dashboards.administration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huwei.etl.division.Crosswalk;
import org.huwei.etl.division.Crosswalk.Restated;
import org.huwei.etl.division.DivisionChange;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.springframework.stereotype.Service;

/** The divisions of any day, how they came to be, and counts of one year on the boundaries of any day. */
@Service
public class DivisionService {

    private static final NamedQuery DIVISIONS = NamedQuery.load("administration/divisions");
    private static final NamedQuery CHANGES = NamedQuery.load("administration/division_changes");
    private static final NamedQuery MINORS = NamedQuery.load("administration/resident_minors");

    private final Warehouse warehouse;

    DivisionService(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * A division with its time.
     *
     * @param level city, area, town, village or department
     * @param opened its first day
     * @param closed the first day on which it is no more; empty while it exists
     * @param predecessors codes of what it was made of
     */
    public record DatedDivision(
            String code,
            String name,
            String level,
            String parent,
            String kind,
            LocalDate opened,
            Optional<LocalDate> closed,
            List<String> predecessors) {

        public DatedDivision {
            predecessors = List.copyOf(predecessors);
        }

        /** Whether it exists on the day. */
        public boolean existsOn(LocalDate day) {
            return !opened.isAfter(day) && closed.map(day::isBefore).orElse(true);
        }
    }

    /** Every division that is or was, by code. */
    public Map<String, DatedDivision> divisions(Scope scope) {
        Map<String, DatedDivision> divisions = new LinkedHashMap<>();
        warehouse.forEach(
                DIVISIONS, scope, Parameters.none(), row -> divisions.put(row.string("org_code"), division(row)));
        return divisions;
    }

    /** The changes, the latest first. */
    public List<DivisionChange> changes(Scope scope) {
        return warehouse.query(CHANGES, scope, Parameters.none(), DivisionChange::of);
    }

    /** Resident minors by year and area. */
    public Map<Integer, Map<String, Double>> minors(Scope scope) {
        Map<Integer, Map<String, Double>> minors = new TreeMap<>();
        warehouse.forEach(
                MINORS,
                scope,
                Parameters.none(),
                row -> minors.computeIfAbsent((int) row.integer("year"), year -> new TreeMap<>())
                        .put(row.string("area_code"), row.number("minors")));
        return minors;
    }

    /** The counts of a year, which are of its last day, on the boundaries of a day. */
    public static List<Restated> restate(
            List<DivisionChange> changes, Map<String, Double> counts, int year, LocalDate on) {
        return new Crosswalk(changes).restate(counts, LocalDate.of(year, 12, 31), on);
    }

    private static DatedDivision division(Row row) {
        return new DatedDivision(
                row.string("org_code"),
                row.string("name"),
                row.string("org_level"),
                row.string("parent_code"),
                row.string("kind"),
                row.date("opened_on"),
                row.optionalDate("closed_on"),
                row.strings("predecessor_codes"));
    }
}
