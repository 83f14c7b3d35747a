package org.huwei.etl.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Dimension;

/** Lets the warehouse reduce facts to the units that indicators count; they stand in {@code counted_unit} for one run. */
final class CountedUnits {

    private static final NamedQuery SUMS = NamedQuery.load("evaluation/count-sums");
    private static final NamedQuery CHILDREN = NamedQuery.load("evaluation/count-children");
    private static final String COLUMNS = "run_id, indicator, year, area_code, town_code, village_code, unit_key,"
            + " category, sex, age_band, unit_level, found_by, month, numerator, denominator, due, met, failed, days";
    private static final String NO_DAYS = "CAST([], 'Array(UInt32)')";

    /** The days at risk of each of twelve months. */
    private static final String DAYS_BY_MONTH = "groupBitOrForEach(arrayMap(number -> if(number ="
            + " toMonth(units.month), units.days_mask, toUInt32(0)), range(toUInt8(1), toUInt8(13))))";

    private static final String AGE_BAND =
            "multiIf(units.age < 6, '0-5', units.age < 12, '6-11', units.age < 16, '12-15', '16-17')";

    private final Warehouse warehouse;
    private final String run;
    private final Coverage coverage;
    private final Span span;
    private final LocalDate cutOff;

    CountedUnits(Warehouse warehouse, String run, Coverage coverage, Span span, LocalDate cutOff) {
        this.warehouse = warehouse;
        this.run = run;
        this.coverage = coverage;
        this.span = span;
        this.cutOff = cutOff;
    }

    /** Reduces the facts of one indicator. */
    void count(IndicatorDefinition definition) {
        switch (definition.aggregation()) {
            case SUM -> insert(definition, SUMS, "1", Map.of());
            case DISTINCT_CHILD, POINT_IN_TIME ->
                insert(definition, CHILDREN, "1", Map.of("definition_due", "1", "definition_days", NO_DAYS));
            case PERSON_TIME ->
                insert(
                        definition,
                        CHILDREN,
                        "1",
                        Map.of("definition_due", "units.days_mask != 0", "definition_days", DAYS_BY_MONTH));
            case POPULATION_RATE -> {
                insert(
                        definition,
                        CHILDREN,
                        "units.unit_key != ''",
                        Map.of("definition_due", "1", "definition_days", NO_DAYS));
                insert(definition, SUMS, "units.unit_key = ''", Map.of());
            }
        }
    }

    /** Takes the run's units away again. */
    void drop() {
        drop(warehouse, run);
    }

    static void drop(Warehouse warehouse, String run) {
        warehouse.execute("ALTER TABLE counted_unit DROP PARTITION '" + run + "'", Parameters.none());
    }

    private void insert(IndicatorDefinition definition, NamedQuery reduction, String filter, Map<String, String> more) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("definition_filter", filter);
        places.putAll(more);
        for (Dimension dimension : Dimension.values()) {
            places.put("definition_" + dimension.column(), expression(definition, dimension));
        }
        String select = withoutComments(reduction.sql());
        for (Map.Entry<String, String> place : places.entrySet()) {
            select = select.replace(place.getKey(), place.getValue());
        }
        // The definition goes in last: its own text must not be searched for places.
        select = select.replace("definition_units", "(" + definition.sql() + "\n)");
        warehouse.execute("INSERT INTO counted_unit (" + COLUMNS + ")\n" + select, parameters(definition));
    }

    private Parameters parameters(IndicatorDefinition definition) {
        Parameters parameters = Parameters.of("run", run)
                .and("indicator", definition.code())
                .and("from", span.from())
                .and("to", span.to())
                .and("cut_off", cutOff)
                .and("undelivered", coverage.undelivered(definition, span));
        for (var threshold : definition.thresholds().entrySet()) {
            parameters = parameters.and(threshold.getKey(), threshold.getValue().value());
        }
        return parameters;
    }

    private static String expression(IndicatorDefinition definition, Dimension dimension) {
        if (!definition.dimensions().contains(dimension)) {
            return "''";
        }
        return dimension == Dimension.AGE_BAND ? AGE_BAND : "units." + dimension.column();
    }

    private static String withoutComments(String sql) {
        return sql.lines().filter(line -> !line.startsWith("--")).reduce("", (text, line) -> text + line + "\n");
    }
}
