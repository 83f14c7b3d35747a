package org.huwei.etl.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.FramePlan;
import org.huwei.etl.audit.record.UnitKind;
import org.huwei.sql.Audience;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/** Three areas with 40, 25 and 8 patrols completed and as many cases open in the third quarter of 2025. */
final class DrawFixture {

    static final String SEED = "08772473296991897540";

    /** Who sees all of the city. */
    static final Scope CITY = Scope.of(Audience.AUDITOR);

    static final List<String> AREAS = List.of("320505", "320506", "320509");
    static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    static final LocalDate TO = LocalDate.of(2025, 9, 30);

    private static final List<Integer> SIZES = List.of(40, 25, 8);

    private DrawFixture() {}

    static FramePlan frame(UnitKind unit, String... areas) {
        return new FramePlan(unit, List.of(areas), FROM, TO);
    }

    static DrawPlan plan(UnitKind unit, int sampleSize, String seed) {
        return new DrawPlan("第三季度抽查", frame(unit, AREAS.toArray(String[]::new)), sampleSize, 30, seed);
    }

    /** The units of the patrol frame by area. */
    static SortedMap<String, List<String>> patrols() {
        SortedMap<String, List<String>> patrols = new TreeMap<>();
        for (int area = 0; area < AREAS.size(); area++) {
            String code = AREAS.get(area);
            patrols.put(
                    code,
                    IntStream.range(0, SIZES.get(area))
                            .mapToObj(i -> "P-" + code + "-" + i)
                            .toList());
        }
        return patrols;
    }

    /** Fills a migrated warehouse; the seed decides in which order the rows arrive. */
    static void write(Warehouse warehouse, long orderOfRows) {
        List<String> ids = new ArrayList<>();
        patrols().values().forEach(ids::addAll);
        Collections.shuffle(ids, new Random(orderOfRows));
        warehouse.insert("org_unit", List.of("org_code", "level", "parent_code", "area_code", "town_code"), units -> {
            for (String area : AREAS) {
                units.string(area)
                        .string("area")
                        .string("3205")
                        .string(area)
                        .string("")
                        .endRow();
                String town = area + "101";
                units.string(town)
                        .string("town")
                        .string(area)
                        .string(area)
                        .string(town)
                        .endRow();
            }
        });
        List<String> patrolColumns =
                List.of("patrol_id", "org_code", "level", "method", "planned_on", "started_at", "completed");
        warehouse.insert("patrol", patrolColumns, patrols -> {
            for (String id : ids) {
                patrols.string(id).string(areaOf(id) + "101").string("town").string("street");
                patrols.date(LocalDate.of(2025, 8, 1)).missing().flag(true).endRow();
            }
        });
        warehouse.insert("child_case", List.of("case_key", "sex", "found_by", "area_code", "opened_on"), cases -> {
            for (String id : ids) {
                cases.string("C" + id).string("male").string("patrol").string(areaOf(id));
                cases.date(LocalDate.of(2025, 1, 5)).endRow();
            }
        });
    }

    private static String areaOf(String patrolId) {
        return patrolId.substring(2, 8);
    }

    static void patrol(
            Warehouse warehouse, String id, String unit, String plannedOn, String startedAt, boolean completed) {
        warehouse.execute(
                "INSERT INTO patrol (patrol_id, org_code, level, method, planned_on, started_at, completed)"
                        + " VALUES ({id:String}, {unit:String}, 'town', 'street', {day:Date32}, " + startedAt
                        + ", {completed:Bool})",
                Parameters.of("id", id).and("unit", unit).and("day", plannedOn).and("completed", completed));
    }

    static void childCase(Warehouse warehouse, String key, String area, String openedOn, String closedOn) {
        warehouse.execute(
                "INSERT INTO child_case (case_key, child_key, sex, found_by, area_code, opened_on, closed_on)"
                        + " VALUES ({key:String}, '', 'male', 'patrol', {area:String}, {opened:Date32}, " + closedOn
                        + ")",
                Parameters.of("key", key).and("area", area).and("opened", openedOn));
    }
}
