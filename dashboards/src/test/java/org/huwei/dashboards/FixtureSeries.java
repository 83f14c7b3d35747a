package org.huwei.dashboards;

import java.util.List;
import org.huwei.dashboards.FigureRows.Place;

/**
 * One indicator of the fixture, and how its figures come about: from a fixed hash, so the same for ever.
 *
 * @param rate around which its figures lie
 * @param perArea how many units an area counts in a year
 * @param target that it is judged by; NaN where it is only monitored
 * @param multiplier 100 for per cent, 1000 for per mille
 * @param disclosive whether small counts of it are masked
 * @param dimensions by which the city and its areas are split
 */
record FixtureSeries(
        String code,
        double rate,
        double perArea,
        double target,
        int multiplier,
        boolean disclosive,
        List<String> dimensions) {

    private static final List<String> CHILDREN = List.of("category", "sex", "age_band");

    static final List<FixtureSeries> ALL = List.of(
            new FixtureSeries("M2-01", 0.985, 2800, 1.0, 100, false, List.of("unit_level")),
            new FixtureSeries("M2-02", 0.915, 3600, 0.9, 100, false, List.of("unit_level")),
            new FixtureSeries("M2-03", 0.962, 940, 1.0, 100, false, List.of("unit_level")),
            new FixtureSeries("M2-04", 0.945, 8500, 0.95, 100, false, List.of("category")),
            new FixtureSeries("M2-05", 0.958, 640, 0.95, 100, false, List.of("category")),
            new FixtureSeries("M2-06", 0.0017, 110_000, Double.NaN, 1000, true, CHILDREN),
            new FixtureSeries("M3-03", 0.953, 190, 0.95, 100, true, CHILDREN),
            new FixtureSeries("M3-04", 0.972, 84, 1.0, 100, false, List.of()),
            new FixtureSeries("M4-03", 0.941, 260, 1.0, 100, true, CHILDREN),
            new FixtureSeries("M4-04", 0.986, 330, 1.0, 100, true, CHILDREN),
            new FixtureSeries("M4-10", 0.893, 210, 0.9, 100, true, CHILDREN),
            new FixtureSeries("O-01", 0.0123, 520, 0.0, 1000, true, CHILDREN),
            new FixtureSeries("O-02", 0.31, 14, 0.0, 100, false, List.of()));

    /** @param share of the division's units that the figure is about */
    FixtureCounts counts(Place place, double share) {
        String division = place.division().code();
        if (code.equals("M2-04")
                && division.equals(SnapshotFixture.AREA)
                && place.period().code().equals("2025")
                && place.member().isEmpty()) {
            return new FixtureCounts(7752, 8500, multiplier);
        }
        double size = switch (division.length()) {
            case 4 -> 10.0;
            case 6 -> 0.6 + hash(division) * 0.8;
            case 9 -> 0.08;
            default -> 0.006;
        };
        double length = switch (place.period().kind()) {
            case YEAR -> 1.0;
            case QUARTER -> 0.25;
            case MONTH -> 1.0 / 12;
        };
        double denominator = Math.max(1, Math.rint(perArea * size * length * share));
        double wave = (hash(division + code) - 0.5) * 0.08
                + (hash(place.period().code() + code) - 0.5) * 0.02
                + (hash(place.member() + code) - 0.5) * 0.03
                + (place.period().year() - SnapshotFixture.LAST_YEAR) * 0.008;
        double about = rate < 0.05 ? rate * (1 + 6 * wave) : Math.clamp(rate + wave, 0, 1);
        return new FixtureCounts(Math.rint(denominator * about), denominator, multiplier);
    }

    String verdict(Place place, FixtureCounts counts) {
        if (code.equals("M3-03") && place.division().code().equals("320576")) {
            return "not_applicable";
        }
        if (code.equals("M4-10") && place.division().code().equals("320581")) {
            return "not_rated";
        }
        if (Double.isNaN(target)) {
            return "monitored";
        }
        if (target == 1.0 || target == 0.0) {
            return counts.share() == target ? "meets" : "does_not_meet";
        }
        if (counts.lower() / multiplier >= target) {
            return "meets";
        }
        return counts.upper() / multiplier < target ? "does_not_meet" : "cannot_tell";
    }

    String mask(FixtureCounts counts) {
        return disclosive && counts.small() ? "small_count" : "none";
    }

    /** Between 0 and 1, the same for ever. */
    private static double hash(String text) {
        int mixed = text.hashCode() * 0x9E3779B1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return ((mixed ^ (mixed >>> 13)) & 0xFFFF) / 65535.0;
    }
}
