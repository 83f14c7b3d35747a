package org.huwei.etl.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;

/** The statements over a frame: one definition serves the count before a draw and the draw itself. */
final class FrameSql {

    private static final NamedQuery CASES = NamedQuery.load("audit/case_frame");
    private static final NamedQuery PATROLS = NamedQuery.load("audit/patrol_frame");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+):([^{}]+)}");

    private FrameSql() {}

    /** Units by stratum, for the warehouse. */
    static NamedQuery counts(UnitKind unit) {
        NamedQuery frame = frame(unit);
        return NamedQuery.inline(
                frame.name() + "_counts",
                "SELECT stratum, count() AS units FROM (\n" + frame.sql() + "\n) GROUP BY stratum ORDER BY stratum");
    }

    static Parameters parameters(FramePlan plan) {
        return Parameters.of("strata", plan.strata())
                .and("first_day", plan.from())
                .and("last_day", plan.to());
    }

    /** The units with their strata, for Spark: a reader by JDBC takes a statement without parameters. */
    static String select(FramePlan plan, Scope scope) {
        Map<String, Object> values = new TreeMap<>(parameters(plan).asMap());
        values.put("scope_divisions", scope.divisions());
        return PLACE.matcher(frame(plan.unit()).sql()).replaceAll(place -> {
            Object value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("The frame's parameter `" + place.group(1) + "` has no value.");
            }
            return Matcher.quoteReplacement("CAST(" + literal(value) + " AS " + place.group(2) + ")");
        });
    }

    private static NamedQuery frame(UnitKind unit) {
        return switch (unit) {
            case CASE -> CASES;
            case PATROL -> PATROLS;
        };
    }

    private static String literal(Object value) {
        return switch (value) {
            case String text -> "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
            case LocalDate day -> "'" + day + "'";
            case Collection<?> all -> all.stream().map(FrameSql::literal).collect(Collectors.joining(", ", "[", "]"));
            default -> throw new IllegalStateException("A frame has no parameter like `" + value + "`.");
        };
    }
}
