package org.huwei.etl.division;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huwei.etl.run.RunCounts;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/** Brings the working days into {@code calendar_day}; of two rows for a day the later written counts. */
final class CalendarTable {

    static final String NAME = "calendar_day";

    private static final NamedQuery KNOWN = NamedQuery.load("etl/known-calendar");

    private final Warehouse warehouse;

    CalendarTable(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    RunCounts load() {
        List<CalendarDay> days = WorkingDays.read();
        Set<CalendarDay> known = new HashSet<>(warehouse.query(
                KNOWN,
                Scope.system(),
                Parameters.none(),
                row -> new CalendarDay(row.date("day"), row.flag("working_day"), row.string("note"))));
        List<CalendarDay> changed =
                days.stream().filter(day -> !known.contains(day)).toList();
        if (!changed.isEmpty()) {
            warehouse.insert(NAME, List.of("day", "working_day", "note"), sink -> {
                for (CalendarDay day : changed) {
                    sink.date(day.day()).flag(day.working()).string(day.note()).endRow();
                }
            });
        }
        return new RunCounts(days.size(), changed.size(), 0, days.size() - changed.size());
    }
}
