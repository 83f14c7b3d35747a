package org.huwei.dashboards;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.FigureRows.Place;
import org.huwei.dashboards.figures.Period;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.SampleDivisions.Division;
import org.huwei.etl.indicator.Coverage;
import org.huwei.etl.indicator.Delivery;
import org.huwei.etl.snapshot.Snapshots;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/**
 * A small published snapshot for tests of pages: the real divisions, thirteen indicators, 2023 to 2025,
 * figures from a fixed hash. Known figure: M2-04 of 吴江区 (320509) in 2025 is 7752 of 8500, 91.2 % (90.6 to 91.8).
 * Towns have figures in 吴江区, villages in its first town; small counts of children are masked. Area 320576 has no
 * M3-03 (not applicable) and M4-10 of 320581 is not rated. The cases of 吴中区 (320506) reach 2025-11-30 only.
 */
public final class SnapshotFixture {

    public static final String SNAPSHOT = "S20260105-091500";
    public static final String AREA = "320509";

    /** The area whose records are late. */
    public static final String LATE_AREA = "320506";

    static final int LAST_YEAR = 2025;

    private static final int FIRST_YEAR = 2023;
    private static final Instant MADE = Instant.parse("2026-01-05T01:15:00Z");

    private SnapshotFixture() {}

    /** Writes divisions, values and publication into a migrated warehouse that has none. */
    public static void publish(Warehouse warehouse) {
        SampleDivisions.load(warehouse);
        List<Division> divisions = SampleDivisions.read();
        FigureRows.insert(warehouse, rows -> writeFigures(rows, divisions));
        Snapshots snapshots = new Snapshots(warehouse, InstantSource.fixed(MADE));
        snapshots.finish(
                SNAPSHOT,
                new Snapshots.Digest("0".repeat(64), 1),
                MADE,
                LocalDate.of(FIRST_YEAR, 1, 1),
                LocalDate.of(LAST_YEAR, 12, 1),
                deliveries(divisions));
        snapshots.publish(SNAPSHOT, "fixture");
    }

    private static List<Delivery> deliveries(List<Division> divisions) {
        LocalDate last = LocalDate.of(LAST_YEAR, 12, 31);
        List<Delivery> deliveries = new ArrayList<>();
        for (Division division : divisions) {
            if (division.level().equals("area")) {
                String area = division.code();
                boolean late = area.equals(LATE_AREA);
                deliveries.add(
                        new Delivery(Coverage.CASES, area, Optional.of(late ? last.minusMonths(1) : last), late));
                deliveries.add(new Delivery(Coverage.PATROLS, area, Optional.of(last), false));
            }
        }
        return deliveries;
    }

    private static void writeFigures(FigureRows rows, List<Division> divisions) throws IOException {
        String firstTown = divisions.stream()
                .filter(division -> division.parent().equals(AREA))
                .map(Division::code)
                .findFirst()
                .orElseThrow();
        for (Division division : divisions) {
            boolean cityOrArea = division.code().length() <= 6;
            if (cityOrArea
                    || division.parent().equals(AREA)
                    || division.parent().equals(firstTown)) {
                for (Period period : periods(cityOrArea)) {
                    for (FixtureSeries series : FixtureSeries.ALL) {
                        write(rows, series, Place.total(series.code(), division, period), 1.0);
                        if (cityOrArea && period.kind() == PeriodKind.YEAR) {
                            writeGroups(rows, series, division, period);
                        }
                    }
                }
            }
        }
    }

    private static void writeGroups(FigureRows rows, FixtureSeries series, Division division, Period period)
            throws IOException {
        for (String dimension : series.dimensions()) {
            List<String> members = members(dimension);
            for (String member : members) {
                Place place = new Place(series.code(), division, period, dimension, member);
                write(rows, series, place, 1.0 / members.size());
            }
        }
    }

    private static void write(FigureRows rows, FixtureSeries series, Place place, double share) throws IOException {
        FixtureCounts counts = series.counts(place, share);
        String verdict = series.verdict(place, counts);
        if (verdict.equals("not_rated") || verdict.equals("not_applicable")) {
            rows.addWithoutValue(place, counts.numerator(), verdict);
        } else {
            rows.add(place, counts, verdict, series.mask(counts));
        }
    }

    private static List<Period> periods(boolean all) {
        List<Period> periods = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            periods.add(Period.year(year));
            for (int quarter = 1; all && quarter <= 4; quarter++) {
                periods.add(new Period(PeriodKind.QUARTER, year, quarter));
            }
            for (int month = 1; all && month <= 12; month++) {
                periods.add(new Period(PeriodKind.MONTH, year, month));
            }
        }
        return periods;
    }

    private static List<String> members(String dimension) {
        return switch (dimension) {
            case "category" -> List.of("1", "2", "3", "4", "5");
            case "sex" -> List.of("female", "male");
            case "age_band" -> List.of("0-5", "12-15", "16-17", "6-11");
            case "unit_level" -> List.of("town", "village");
            default -> throw new IllegalArgumentException(dimension);
        };
    }
}
