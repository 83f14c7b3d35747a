package org.huwei.etl.quality;

import java.util.stream.Collectors;
import org.huwei.etl.source.RecordType;
import org.huwei.sql.catalogue.GradeRules.Duty;

/**
 * The rows of a table as grading looks at them: area_code, unit, day, filled_share (null where no field is asked for)
 * and recorded (null where that is not known). A table without division takes that of the case, need or patrol it belongs to.
 */
final class GradedRows {

    private static final String NEED = """
            LEFT JOIN
            (
                SELECT need.need_id AS place_key, known.village_code AS place
                FROM service_need AS need FINAL
                INNER JOIN (SELECT case_key, village_code FROM child_case FINAL) AS known
                    ON known.case_key = need.case_key
            ) AS places ON places.place_key = fact.need_id""";
    private static final String CASE = """
            LEFT JOIN (SELECT case_key AS place_key, village_code AS place FROM child_case FINAL) AS places
                ON places.place_key = fact.case_key""";
    private static final String PATROL = """
            LEFT JOIN (SELECT patrol_id AS place_key, org_code AS place, planned_on AS place_day FROM patrol FINAL) AS places
                ON places.place_key = fact.patrol_id""";

    /**
     * When a row came, known only since we have been loading its table: what a first load brings is of any age, and
     * grading it as late would say nothing about those who recorded it.
     */
    private static final String HEARD = """
            if(%s >= (SELECT toDate32(min(started_at)) FROM load_batch WHERE record_table = '%s'),
                        toNullable(least(fact.recorded_at, toDateTime64(fact.valid_from, 3))), NULL)""";

    private GradedRows() {}

    static String of(RecordType type, Duty duty) {
        Place place = place(type);
        String day =
                type.day().map(column -> "toDate32(fact.%s)".formatted(column)).orElse(place.day());
        String recorded = type.column("event_recorded_at").isPresent()
                ? "fact.event_recorded_at"
                : HEARD.formatted(day, type.name());
        return """
                SELECT if(unit = '', '', rpad(substring(unit, 1, 6), 6, '0')) AS area_code, %s AS unit,
                    CAST(%s, 'Nullable(Date32)') AS day, %s AS filled_share, %s AS recorded
                FROM %s AS fact FINAL
                %s""".formatted(place.unit(), day, filled(duty), recorded, type.name(), place.join());
    }

    private static Place place(RecordType type) {
        if (type.unit().isPresent()) {
            return new Place("fact." + type.unit().get(), "NULL", "");
        }
        if (type.column("case_key").isPresent()) {
            return new Place("places.place", "NULL", CASE);
        }
        if (type.column("need_id").isPresent()) {
            return new Place("places.place", "NULL", NEED);
        }
        if (type.column("patrol_id").isPresent()) {
            return new Place("places.place", "places.place_day", PATROL);
        }
        return new Place("''", "NULL", "");
    }

    private static String filled(Duty duty) {
        if (duty.filled().isEmpty()) {
            return "CAST(NULL, 'Nullable(Float64)')";
        }
        return duty.filled().stream()
                .map(column -> "notEmpty(fact.%s)".formatted(column))
                .collect(Collectors.joining(
                        " + ", "toNullable((", ") / " + duty.filled().size() + ")"));
    }

    /**
     * Where a row belongs.
     *
     * @param unit expression of its division code
     * @param day expression of its day, for tables that have none of their own
     * @param join what the two need
     */
    private record Place(String unit, String day, String join) {}
}
