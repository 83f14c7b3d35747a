package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Quarterly reports of the towns with the cases opened in the quarter, and the plans made for them. */
final class SimulatesReports {

    private static final String[] DEPARTMENTS = {"教育局", "公安局", "卫生健康委", "司法局", "人力资源和社会保障局", "妇联", "团委", "残联", "城管局"};

    private final Scene scene;
    private final Map<String, List<CaseFile>> opened = new TreeMap<>();
    private final Map<String, Integer> villages = new TreeMap<>();

    SimulatesReports(Scene scene) {
        this.scene = scene;
        scene.city().villages().forEach(village -> villages.merge(village.townCode(), 1, Integer::sum));
    }

    /** Remembers a case for the report of its town and quarter. */
    void remember(CaseFile file) {
        opened.computeIfAbsent(key(file.village().townCode(), quarter(file.opened())), key -> new ArrayList<>())
                .add(file);
    }

    void run() {
        for (Place town : scene.towns()) {
            LocalDate quarter = scene.timeline().firstDay();
            while (quarter.plusMonths(3).isBefore(scene.timeline().end())) {
                report(town, quarter, opened.getOrDefault(key(town.code(), quarter), List.of()));
                quarter = quarter.plusMonths(3);
            }
        }
    }

    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static String key(String town, LocalDate quarter) {
        return town + "|" + quarter;
    }

    private void report(Place town, LocalDate quarter, List<CaseFile> cases) {
        Dice dice = scene.dice("report", town.code(), quarter.toString());
        boolean failed = dice.chance(town.fails(Duty.REPORT, quarter));
        LocalDate due = quarter.plusMonths(3).plusDays(14);
        LocalDate received = due.plusDays(failed ? dice.between(1, 20) : -dice.between(0, 11));
        String number = "BG%s-%dQ%d".formatted(town.code(), quarter.getYear(), (quarter.getMonthValue() + 2) / 3);
        Version expected = version(dice, town, new Report(number, quarter, due, null, cases));
        if (failed && dice.chance(0.15)) {
            scene.rows().row(SourceTable.FENXI_BAOGAO, expected);
            return;
        }
        scene.rows()
                .row(
                        SourceTable.FENXI_BAOGAO,
                        expected,
                        version(dice, town, new Report(number, quarter, due, received, cases)));
        LocalDateTime written = town.reaches(received.atTime(16, 0));
        for (CaseFile file : cases) {
            LocalDateTime row = file.registered().isBefore(written) ? written : file.registered();
            scene.rows().row(SourceTable.FENXI_BAOGAO_GEAN, Version.good(row, number, file.number()));
            plan(file, received);
        }
    }

    /** A report, expected or received. */
    private record Report(
            String number,
            LocalDate quarter,
            LocalDate due,
            @org.jspecify.annotations.Nullable LocalDate received,
            List<CaseFile> cases) {}

    private Version version(Dice dice, Place town, Report report) {
        LocalDate received = report.received();
        LocalDateTime written =
                town.reaches(received == null ? report.quarter().plusMonths(3).atTime(8, 0) : received.atTime(16, 0));
        if (received != null) {
            for (CaseFile file : report.cases()) {
                // A report also moves when the list of its cases does.
                written = file.registered().isAfter(written) ? file.registered() : written;
            }
        }
        boolean here = received != null;
        int all = villages.getOrDefault(town.code(), 0);
        boolean gaps = here && dice.chance(2 * town.fails(Duty.REPORT, report.quarter()));
        int included = here ? (gaps ? Math.max(0, all - dice.between(1, 3)) : all) : 0;
        return Version.good(
                written,
                report.number(),
                town.fullCode(),
                report.quarter(),
                report.due(),
                received,
                Words.yes(here),
                Words.yes(here && !(gaps && dice.chance(0.3))),
                Words.yes(here && !(gaps && dice.chance(0.3))),
                Words.yes(here && !(gaps && dice.chance(0.5))),
                included,
                all);
    }

    /** The plan of a reported child: within 15 working days, or late, or without departments, or never. */
    private void plan(CaseFile file, LocalDate reported) {
        Dice dice = scene.dice("plan", file.number());
        Place village = file.village();
        boolean failed = dice.chance(village.fails(Duty.PLAN, reported));
        LocalDate issued = reported.plusDays(failed ? dice.between(31, 75) : dice.between(4, 18));
        boolean unnamed = failed && dice.chance(0.2);
        LocalDateTime asked = file.afterRegistration(village.reaches(reported.atTime(17, 0)));
        Version open = plan(file, reported, null, "", asked);
        if (failed && dice.chance(0.3)) {
            scene.rows().row(SourceTable.BAOHU_FANGAN, open);
            return;
        }
        LocalDateTime entered = village.reaches(dice.atWork(issued).plusHours(dice.between(0, 20)));
        LocalDateTime written = entered.isAfter(asked) ? entered : asked.plusMinutes(3);
        Version made = plan(file, reported, issued, unnamed ? "" : departments(dice), written);
        scene.rows().row(SourceTable.BAOHU_FANGAN, open, made);
    }

    private static Version plan(
            CaseFile file,
            LocalDate reported,
            @org.jspecify.annotations.Nullable LocalDate issued,
            String departments,
            LocalDateTime written) {
        return Version.good(
                written,
                "FA" + file.number().substring(2),
                file.number(),
                reported,
                issued,
                file.village().areaCode() + "000000",
                departments.isEmpty() ? null : departments,
                issued == null ? null : issued.plusDays(90));
    }

    private static String departments(Dice dice) {
        Set<String> named = new LinkedHashSet<>();
        int count = dice.between(1, 3);
        while (named.size() < count) {
            named.add(dice.pick(DEPARTMENTS));
        }
        return "民政局、" + String.join("、", named);
    }
}
