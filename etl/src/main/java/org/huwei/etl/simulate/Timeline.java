package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The time of the city. Everything is worked out up to {@link #end()}, some weeks past the first fill; what has not
 * been written yet at a moment is not in the systems yet.
 *
 * @param firstDay first day with patrols and follow-ups
 * @param end first day that is no longer worked out
 */
record Timeline(LocalDate firstDay, LocalDate end) {

    /** Days of changes that can be applied after the first fill. */
    static final int LAST_CHANGE = 50;

    private static final Map<Integer, LocalDate> SPRING_FESTIVAL = Map.ofEntries(
            Map.entry(2019, LocalDate.of(2019, 2, 5)),
            Map.entry(2020, LocalDate.of(2020, 1, 25)),
            Map.entry(2021, LocalDate.of(2021, 2, 12)),
            Map.entry(2022, LocalDate.of(2022, 2, 1)),
            Map.entry(2023, LocalDate.of(2023, 1, 22)),
            Map.entry(2024, LocalDate.of(2024, 2, 10)),
            Map.entry(2025, LocalDate.of(2025, 1, 29)),
            Map.entry(2026, LocalDate.of(2026, 2, 17)),
            Map.entry(2027, LocalDate.of(2027, 2, 6)),
            Map.entry(2028, LocalDate.of(2028, 1, 26)),
            Map.entry(2029, LocalDate.of(2029, 2, 13)),
            Map.entry(2030, LocalDate.of(2030, 2, 3)));

    static Timeline of(SimulationSettings settings) {
        return new Timeline(LocalDate.of(settings.firstYear(), 1, 1), LocalDate.of(settings.lastYear() + 1, 3, 1));
    }

    /** The moment of the first fill, and of the changes n days later. */
    LocalDateTime asOf(int day) {
        return LocalDateTime.of(end.getYear(), 1, 5, 9, 0).plusDays(day);
    }

    /** First day on which a case may be found: open cases stand there when the first year begins. */
    LocalDate firstCase() {
        return firstDay.minusMonths(18);
    }

    List<YearMonth> months() {
        return months(firstDay);
    }

    List<YearMonth> months(LocalDate from) {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .takeWhile(month -> month.atDay(1).isBefore(end))
                .toList();
    }

    /** The days around Spring Festival on which offices rest and people travel. */
    static boolean isFestival(LocalDate day) {
        LocalDate festival = SPRING_FESTIVAL.get(day.getYear());
        return festival != null && !day.isBefore(festival.minusDays(2)) && !day.isAfter(festival.plusDays(6));
    }

    /** How many children are found in a month, against an average month: schools notice at term starts. */
    static double findingSeason(YearMonth month) {
        return switch (month.getMonthValue()) {
            case 2 -> 0.55;
            case 3, 9 -> 1.4;
            case 7, 8 -> 1.15;
            case 1, 12 -> 0.85;
            default -> 1;
        };
    }

    /** How many injuries happen in a month, against an average month: water in summer, fireworks in February. */
    static double injurySeason(YearMonth month) {
        return switch (month.getMonthValue()) {
            case 6 -> 1.5;
            case 7, 8 -> 2.4;
            case 2 -> 1.2;
            case 11, 12, 1 -> 0.6;
            default -> 0.8;
        };
    }
}
