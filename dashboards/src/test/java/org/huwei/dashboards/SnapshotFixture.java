package org.huwei.dashboards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huwei.dashboards.figures.Period;
import org.huwei.sql.RowSink;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/**
 * A small published snapshot for page tests and the preview: the real divisions, thirteen indicators, 2023 to 2025,
 * figures from a fixed hash. Known figure: M2-04 of 吴江区 (320509) in 2025 is 7752 of 8500, 91.2 % (90.6 to 91.8).
 * Towns have figures in 吴江区, villages in its first town; small counts of children are masked. Area 320576 has no
 * M3-03 (not applicable) and M4-10 of 320581 is not rated. The cases of 吴中区 (320506) reach 2025-11-30 only.
 */
public final class SnapshotFixture {

    public static final String SNAPSHOT = "S20260105-091500";
    public static final String AREA = "320509";

    /** The area whose records are late. */
    public static final String LATE_AREA = "320506";

    private static final int YEARS_FROM = 2023;
    private static final int YEARS_TO = 2025;

    private static final List<Series> SERIES = List.of(
            new Series("M2-01", 0.985, 2800, 1.0, true, 100, false, List.of("unit_level")),
            new Series("M2-02", 0.915, 3600, 0.9, true, 100, false, List.of("unit_level")),
            new Series("M2-03", 0.962, 940, 1.0, true, 100, false, List.of("unit_level")),
            new Series("M2-04", 0.945, 8500, 0.95, true, 100, false, List.of("category")),
            new Series("M2-05", 0.958, 640, 0.95, true, 100, false, List.of("category")),
            new Series("M2-06", 0.0017, 110_000, Double.NaN, true, 1000, true, List.of("category", "sex", "age_band")),
            new Series("M3-03", 0.953, 190, 0.95, true, 100, true, List.of("category", "sex", "age_band")),
            new Series("M3-04", 0.972, 84, 1.0, true, 100, false, List.of()),
            new Series("M4-03", 0.941, 260, 1.0, true, 100, true, List.of("category", "sex", "age_band")),
            new Series("M4-04", 0.986, 330, 1.0, true, 100, true, List.of("category", "sex", "age_band")),
            new Series("M4-10", 0.893, 210, 0.9, true, 100, true, List.of("category", "sex", "age_band")),
            new Series("O-01", 0.0123, 520, 0.0, false, 1000, true, List.of("category", "sex", "age_band")),
            new Series("O-02", 0.31, 14, 0.0, false, 100, false, List.of()));

    private SnapshotFixture() {}

    /** Writes divisions, values and publication into a migrated warehouse that has none. */
    public static void publish(Warehouse warehouse) {
        List<Unit> units = divisions();
        warehouse.insert(
                "org_unit",
                List.of("org_code", "name", "level", "parent_code", "area_code", "town_code", "kind", "opened_on"),
                sink -> {
                    for (Unit unit : units) {
                        sink.string(unit.code)
                                .string(unit.name)
                                .string(unit.level)
                                .string(unit.parent);
                        sink.string(prefix(unit.code, 6))
                                .string(prefix(unit.code, 9))
                                .string("");
                        sink.date(LocalDate.of(2000, 1, 1)).endRow();
                    }
                });
        warehouse.insert(
                "indicator_value",
                List.of(
                        "snapshot_id",
                        "indicator",
                        "definition_version",
                        "org_code",
                        "org_level",
                        "parent_code",
                        "period",
                        "period_kind",
                        "period_start",
                        "dimension",
                        "member",
                        "numerator",
                        "denominator",
                        "value",
                        "lower",
                        "upper",
                        "verdict",
                        "mask"),
                sink -> writeValues(sink, units));
        Instant made = Instant.parse("2026-01-05T01:15:00Z");
        warehouse.insert(
                "snapshot",
                List.of(
                        "snapshot_id",
                        "created_at",
                        "cut_off",
                        "first_period",
                        "last_period",
                        "value_count",
                        "data_hash",
                        "code_version"),
                sink -> sink.string(SNAPSHOT)
                        .instant(made)
                        .instant(made)
                        .date(LocalDate.of(YEARS_FROM, 1, 1))
                        .date(LocalDate.of(YEARS_TO, 12, 1))
                        .integer(1)
                        .string("0".repeat(64))
                        .string("test")
                        .endRow());
        writeDeliveries(warehouse, units);
        warehouse.insert(
                "snapshot_publication",
                List.of("published_at", "snapshot_id", "published_by"),
                sink -> sink.instant(made).string(SNAPSHOT).string("fixture").endRow());
    }

    private static void writeDeliveries(Warehouse warehouse, List<Unit> units) {
        LocalDate last = LocalDate.of(YEARS_TO, 12, 31);
        List<String> areas = units.stream()
                .map(Unit::code)
                .filter(code -> code.length() == 6)
                .toList();
        warehouse.insert(
                "snapshot_delivery", List.of("snapshot_id", "source", "area_code", "delivered_until", "late"), sink -> {
                    for (String area : areas) {
                        boolean late = area.equals(LATE_AREA);
                        sink.string(SNAPSHOT).string("cases").string(area);
                        sink.date(late ? last.minusMonths(1) : last).flag(late).endRow();
                        sink.string(SNAPSHOT).string("patrols").string(area);
                        sink.date(last).flag(false).endRow();
                    }
                });
    }

    private static void writeValues(RowSink sink, List<Unit> units) throws IOException {
        String firstTown = units.stream()
                .filter(unit -> unit.parent.equals(AREA))
                .map(unit -> unit.code)
                .findFirst()
                .orElseThrow();
        for (Unit unit : units) {
            boolean city = unit.code.length() == 4;
            boolean area = unit.code.length() == 6;
            if (city || area || unit.parent.equals(AREA) || unit.parent.equals(firstTown)) {
                for (Period period : periods(city || area)) {
                    for (Series series : SERIES) {
                        writeSeries(sink, unit, period, series, city || area);
                    }
                }
            }
        }
    }

    private static void writeSeries(RowSink sink, Unit unit, Period period, Series series, boolean split)
            throws IOException {
        write(sink, unit, period, series, "total", "", 1.0);
        if (split && period.kind() == PeriodKind.YEAR) {
            for (String dimension : series.dimensions) {
                List<String> members = members(dimension);
                for (String member : members) {
                    write(sink, unit, period, series, dimension, member, 1.0 / members.size());
                }
            }
        }
    }

    private static void write(
            RowSink sink, Unit unit, Period period, Series series, String dimension, String member, double share)
            throws IOException {
        Counts counts = counts(unit, period, series, member, share);
        String verdict = verdict(unit, period, series, counts);
        boolean shown = !verdict.equals("not_rated") && !verdict.equals("not_applicable");
        sink.string(SNAPSHOT).string(series.code).integer(1).string(unit.code).string(unit.level);
        sink.string(unit.parent).string(period.code());
        sink.string(period.kind().name().toLowerCase(java.util.Locale.ROOT)).date(period.start());
        sink.string(dimension).string(member).number(counts.numerator).number(shown ? counts.denominator : 0);
        if (shown) {
            sink.number(counts.value(series)).number(counts.lower(series)).number(counts.upper(series));
        } else {
            sink.missing().missing().missing();
        }
        sink.string(verdict).string(shown ? counts.mask(series) : "none").endRow();
    }

    private static Counts counts(Unit unit, Period period, Series series, String member, double share) {
        if (series.code.equals("M2-04")
                && unit.code.equals(AREA)
                && period.code().equals("2025")
                && share == 1.0) {
            return new Counts(7752, 8500);
        }
        double size = switch (unit.code.length()) {
            case 4 -> 10.0;
            case 6 -> 0.6 + hash(unit.code) * 0.8;
            case 9 -> 0.08;
            default -> 0.006;
        };
        double length = switch (period.kind()) {
            case YEAR -> 1.0;
            case QUARTER -> 0.25;
            case MONTH -> 1.0 / 12;
        };
        double denominator = Math.max(1, Math.rint(series.perArea * size * length * share));
        double wave = (hash(unit.code + series.code) - 0.5) * 0.08
                + (hash(period.code() + series.code) - 0.5) * 0.02
                + (hash(member + series.code) - 0.5) * 0.03
                + (period.year() - YEARS_TO) * 0.008;
        double rate = series.rate < 0.05 ? series.rate * (1 + 6 * wave) : Math.clamp(series.rate + wave, 0, 1);
        return new Counts(Math.rint(denominator * rate), denominator);
    }

    private static String verdict(Unit unit, Period period, Series series, Counts counts) {
        if (series.code.equals("M3-03") && unit.code.equals("320576")) {
            return "not_applicable";
        }
        if (series.code.equals("M4-10") && unit.code.equals("320581")) {
            return "not_rated";
        }
        if (Double.isNaN(series.target)) {
            return "monitored";
        }
        if (series.target == 1.0 || series.target == 0.0) {
            double value = counts.numerator / counts.denominator;
            return value == series.target ? "meets" : "does_not_meet";
        }
        double lower = counts.lower(series) / series.multiplier;
        double upper = counts.upper(series) / series.multiplier;
        return lower >= series.target ? "meets" : upper < series.target ? "does_not_meet" : "cannot_tell";
    }

    private static List<Period> periods(boolean all) {
        List<Period> periods = new ArrayList<>();
        for (int year = YEARS_FROM; year <= YEARS_TO; year++) {
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

    private static List<Unit> divisions() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        SnapshotFixture.class.getClassLoader().getResourceAsStream("divisions/suzhou.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells ->
                            new Unit(cells[0], cells[1], cells[2].equals("district") ? "area" : cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prefix(String code, int length) {
        return code.length() >= length ? code.substring(0, length) : "";
    }

    /** Between 0 and 1, the same for ever. */
    private static double hash(String text) {
        int mixed = text.hashCode() * 0x9E3779B1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return ((mixed ^ (mixed >>> 13)) & 0xFFFF) / 65535.0;
    }

    private record Unit(String code, String name, String level, String parent) {}

    private record Series(
            String code,
            double rate,
            double perArea,
            double target,
            boolean upward,
            int multiplier,
            boolean disclosive,
            List<String> dimensions) {}

    private record Counts(double numerator, double denominator) {

        private static final double Z = 1.959963984540054;

        double value(Series series) {
            return numerator / denominator * series.multiplier;
        }

        double lower(Series series) {
            return bound(-1) * series.multiplier;
        }

        double upper(Series series) {
            return bound(1) * series.multiplier;
        }

        String mask(Series series) {
            boolean small = within(numerator) || (series.multiplier == 100 && within(denominator - numerator));
            return series.disclosive && small ? "small_count" : "none";
        }

        private static boolean within(double count) {
            return count >= 1 && count <= 10;
        }

        /** Wilson's bound on the chosen side. */
        private double bound(int side) {
            double share = numerator / denominator;
            double square = Z * Z / denominator;
            double spread = Z * Math.sqrt(share * (1 - share) / denominator + square / (4 * denominator));
            return Math.clamp((share + square / 2 + side * spread) / (1 + square), 0, 1);
        }
    }
}
