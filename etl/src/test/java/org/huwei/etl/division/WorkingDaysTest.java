package org.huwei.etl.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final List<CalendarDay> DAYS = WorkingDays.read();
    private static final Map<LocalDate, CalendarDay> BY_DAY =
            DAYS.stream().collect(Collectors.toMap(CalendarDay::day, Function.identity()));

    @Test
    void everyDayStandsOnceAndInOrder() {
        assertThat(DAYS)
                .hasSize(14 * 365 + 3)
                .isSortedAccordingTo((a, b) -> a.day().compareTo(b.day()));
        assertThat(DAYS.getFirst().day()).isEqualTo("2018-01-01");
        assertThat(DAYS.getLast().day()).isEqualTo("2031-12-31");
    }

    /**
     * A make-up day is paid for by a holiday on a weekday, so the working days of a year are its days less its
     * weekends, less the statutory holidays (11 in a year, 13 from 2025), but for two things: a notice of the next year
     * that moves a day across New Year, and 2020, when the Spring Festival was made longer without make-up days.
     */
    @ParameterizedTest
    @CsvSource({
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void theWorkingDaysOfAYearAreAsAnnounced(int year, long workingDays) {
        assertThat(DAYS.stream().filter(day -> day.day().getYear() == year && day.working()))
                .hasSize((int) workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-29, 元旦调休",
        "2019-04-28, 劳动节调休",
        "2019-05-05, 劳动节调休",
        "2024-02-04, 春节调休",
        "2024-02-18, 春节调休",
        "2025-01-26, 春节调休",
        "2025-09-28, 国庆节、中秋节调休",
        "2026-01-04, 元旦调休"
    })
    void makeUpDaysWorkAlthoughTheyAreWeekends(LocalDate day, String note) {
        assertThat(BY_DAY).containsEntry(day, new CalendarDay(day, true, note));
        assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-01, 2019-05-04",
        "2020-01-24, 2020-02-02",
        "2024-02-10, 2024-02-17",
        "2025-01-28, 2025-02-04",
        "2025-10-01, 2025-10-08",
        "2026-02-15, 2026-02-23"
    })
    void officesRestOnEveryDayOfAHoliday(LocalDate from, LocalDate to) {
        assertThat(from.datesUntil(to.plusDays(1)))
                .allSatisfy(day -> assertThat(BY_DAY.get(day))
                        .extracting(CalendarDay::working)
                        .isEqualTo(false));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-09", "2025-02-05", "2025-10-09", "2020-02-03"})
    void theDayBesideAHolidayIsAWorkingDay(LocalDate day) {
        assertThat(BY_DAY).containsEntry(day, new CalendarDay(day, true, ""));
    }

    @Test
    void everyMakeUpDayIsAWeekend() {
        assertThat(DAYS.stream().filter(day -> day.note().endsWith("调休")))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.day().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void aYearWithoutNoticeFollowsTheWeekendAndSaysSo() {
        LocalDate friday = LocalDate.of(2027, 10, 1);
        assertThat(BY_DAY).containsEntry(friday, new CalendarDay(friday, true, "放假安排未公布,按周末推算"));
        LocalDate saturday = friday.plusDays(1);
        assertThat(BY_DAY).containsEntry(saturday, new CalendarDay(saturday, false, "放假安排未公布,按周末推算"));
    }
}
