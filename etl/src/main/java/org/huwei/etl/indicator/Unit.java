package org.huwei.etl.indicator;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * A division for which figures are made.
 *
 * @param code 4 digits for the city, 6 for an area, 9 for a town, 12 for a village
 * @param level city, area, town or village
 * @param parent code of the division above; empty for the city
 * @param area code of the area it lies in or is; empty for the city
 * @param opened its first day
 * @param closed the first day on which it is no more; null while it exists
 */
public record Unit(
        String code,
        String level,
        String parent,
        String area,
        LocalDate opened,
        @Nullable LocalDate closed) implements Serializable {

    private static final NamedQuery UNITS = NamedQuery.load("evaluation/units");

    /** All of them, by code. */
    public static List<Unit> all(Warehouse warehouse) {
        return warehouse.query(
                UNITS,
                Scope.system(),
                Parameters.none(),
                row -> new Unit(
                        row.string("org_code"),
                        row.string("org_level"),
                        row.string("parent_code"),
                        row.string("area_code"),
                        row.date("opened_on"),
                        row.optionalDate("closed_on").orElse(null)));
    }

    /** Whether it exists on any day of a period of a year. */
    boolean existsIn(PeriodOfYear period, int year) {
        LocalDate end = period.lastMonth(year).plusMonths(1).atDay(1);
        return opened.isBefore(end) && (closed == null || closed.isAfter(period.start(year)));
    }
}
