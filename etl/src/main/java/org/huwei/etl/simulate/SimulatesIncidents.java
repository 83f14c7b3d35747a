package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Injuries and infringements of registered children, and street minors and begging found in towns. Injuries are rare,
 * more likely in summer and, in the simulation as feared in life, after a visit that did not happen.
 */
final class SimulatesIncidents {

    private static final double INJURIES_A_CHILD_YEAR = 0.018;
    private static final double SLIGHT_FOR_ONE_GRAVE = 1.5;
    private static final double AFTER_MISSED_VISIT = 3;
    private static final double STREET_MINORS_A_TOWN_MONTH = 0.35;
    private static final String[] NOT_DONE = {"本人拒绝", "已离开", "无人手"};
    private static final String[] SEVERITY = {"无", "轻微", "需就医", "死亡"};

    private final Scene scene;

    SimulatesIncidents(Scene scene) {
        this.scene = scene;
    }

    /** What an incident is about. */
    private record Incident(
            String number, @Nullable CaseFile file, Place place, String kind, String severity, LocalDateTime happened) {

        boolean onStreet() {
            return kind.equals("流浪未成年人") || kind.equals("利用未成年人乞讨");
        }
    }

    /** What a case goes through, month by month. */
    void of(CaseFile file, List<LocalDate> overdue) {
        Dice dice = scene.dice("incidents", file.number());
        int number = 1;
        for (YearMonth month : scene.timeline().months(file.opened())) {
            LocalDate day = month.atDay(dice.between(1, 28));
            boolean open = !day.isBefore(file.opened()) && day.isBefore(file.closed());
            double monthly = INJURIES_A_CHILD_YEAR / 12 * Timeline.injurySeason(month) * afterMissed(overdue, day);
            if (open && dice.chance(monthly * (1 + SLIGHT_FOR_ONE_GRAVE))) {
                String severity = SEVERITY[dice.chance(1 / (1 + SLIGHT_FOR_ONE_GRAVE)) ? 2 : 1];
                write(dice, incident(dice, file, number++, "意外伤害", severity, day));
            }
            boolean harmed = file.state(day).category() == 1 || file.state(day).category() == 5;
            if (open && dice.chance(harmed ? 0.0025 : 0.0006)) {
                String severity = SEVERITY[dice.weighted(50, 35, 15)];
                write(dice, incident(dice, file, number++, "侵害", severity, day));
            }
        }
        if (file.states().getFirst().category() == 4
                && !file.opened().isBefore(scene.timeline().firstDay())) {
            write(dice, incident(dice, file, number++, "流浪未成年人", SEVERITY[0], file.found()));
        }
        if (file.closeReason().equals("死亡")) {
            write(dice, incident(dice, file, number, "意外伤害", SEVERITY[3], file.closed()));
        }
    }

    private static double afterMissed(List<LocalDate> overdue, LocalDate day) {
        boolean missed = overdue.stream()
                .anyMatch(due -> due.isBefore(day) && due.plusDays(90).isAfter(day));
        return missed ? AFTER_MISSED_VISIT : 1;
    }

    private static Incident incident(
            Dice dice, CaseFile file, int number, String kind, String severity, LocalDate day) {
        String code = "SJ" + file.number().substring(2) + "-%02d".formatted(number);
        LocalDateTime happened = day.atTime(6, 0).plusSeconds(dice.between(0, 16 * 3600));
        return new Incident(code, file, file.village(), kind, severity, happened);
    }

    /** Street minors and begging that belong to no registered case. */
    void inTowns() {
        for (Place town : scene.towns()) {
            for (YearMonth month : scene.timeline().months()) {
                Dice dice = scene.dice("street", town.code(), month.toString());
                double season = month.getMonthValue() >= 7 && month.getMonthValue() <= 8 ? 1.6 : 1;
                double mean = STREET_MINORS_A_TOWN_MONTH * season * (town.isUrban() ? 1.4 : 0.5);
                int count = dice.poisson(mean * scene.settings().factor());
                for (int number = 1; number <= count; number++) {
                    LocalDateTime happened =
                            month.atDay(dice.between(1, 28)).atTime(7, 0).plusSeconds(dice.between(0, 50_000));
                    String code = "SJ%s-%d%02d-%02d"
                            .formatted(town.fullCode(), month.getYear(), month.getMonthValue(), number);
                    String kind = dice.chance(0.12) ? "利用未成年人乞讨" : "流浪未成年人";
                    write(dice, new Incident(code, null, town, kind, SEVERITY[dice.weighted(9, 1)], happened));
                }
            }
        }
    }

    private void write(Dice dice, Incident incident) {
        LocalDateTime found = incident.happened().plusMinutes(dice.between(5, incident.onStreet() ? 90 : 1500));
        boolean failed = dice.chance(incident.place().fails(Duty.EMERGENCY, found.toLocalDate()));
        boolean beyond = dice.chance(0.1);
        LocalDateTime escalated = beyond ? dice.hoursAfter(found, 1, failed ? 70 : 20) : null;
        int least = beyond || failed ? 25 : 1;
        LocalDateTime disposed = dice.hoursAfter(found, least, beyond || failed ? 150 : 22);
        LocalDateTime entered = incident.place().reaches(dice.hoursAfter(found, 0, 2));
        LocalDateTime registered =
                incident.file() == null ? entered : incident.file().afterRegistration(entered);
        LocalDateTime later = incident.place().reaches(dice.hoursAfter(disposed, 0, 30));
        LocalDateTime settled = later.isAfter(registered) ? later : registered.plusMinutes(2);
        @Nullable Object[] values = values(dice, incident, found, escalated);
        Version known = new Version(registered.withNano(0), values, null);
        if (failed && dice.chance(0.1)) {
            scene.rows().row(SourceTable.SHIJIAN, known);
            return;
        }
        @Nullable Object[] closed = values.clone();
        closed[9] = disposed;
        closed[18] = outcome(dice, incident);
        scene.rows().row(SourceTable.SHIJIAN, known, new Version(settled.withNano(0), closed, null));
    }

    private static @Nullable Object[] values(
            Dice dice, Incident incident, LocalDateTime found, @Nullable LocalDateTime escalated) {
        boolean street = incident.onStreet();
        boolean alert = dice.chance(incident.kind().equals("侵害") ? 0.5 : 0.2);
        boolean police = incident.kind().equals("侵害") ? dice.chance(0.75) : street && dice.chance(0.2);
        LocalDateTime called = police ? found.plusMinutes(dice.between(1, 30)) : null;
        boolean allSteps = street && dice.chance(0.93);
        return new @Nullable Object[] {
            incident.number(),
            incident.file() == null ? null : incident.file().number(),
            incident.place().fullCode(),
            incident.kind(),
            incident.severity(),
            incident.happened(),
            found,
            foundBy(dice, incident),
            alert ? found.plusMinutes(dice.between(1, 120)) : null,
            null,
            escalated,
            escalated == null ? null : "区民政局",
            called,
            called == null ? null : called.plusMinutes(dice.between(4, 25)),
            Words.yes(allSteps || street && dice.chance(0.6)),
            Words.yes(allSteps || street && dice.chance(0.4)),
            Words.yes(allSteps),
            street && !allSteps ? dice.pick(NOT_DONE) : null,
            null
        };
    }

    private static String foundBy(Dice dice, Incident incident) {
        String[] departments = {"公安", "城管", "民政", "教育", "卫生", "村社区"};
        return switch (incident.kind()) {
            case "流浪未成年人", "利用未成年人乞讨" -> departments[dice.weighted(25, 55, 10, 0, 0, 10)];
            case "意外伤害" -> departments[dice.weighted(10, 2, 5, 20, 35, 28)];
            default -> departments[dice.weighted(40, 2, 8, 25, 10, 15)];
        };
    }

    private static String outcome(Dice dice, Incident incident) {
        String[] outcomes = {"返回家庭", "送救助站", "送医治疗", "移交公安", "批评教育", "其他"};
        return switch (incident.kind()) {
            case "流浪未成年人" -> outcomes[dice.weighted(55, 35, 3, 2, 0, 5)];
            case "意外伤害" ->
                incident.severity().equals("轻微") ? outcomes[dice.weighted(60, 0, 30, 0, 0, 10)] : outcomes[2];
            default -> outcomes[dice.weighted(25, 5, 10, 35, 20, 5)];
        };
    }
}
