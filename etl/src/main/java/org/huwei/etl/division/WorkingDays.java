package org.huwei.etl.division;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days on which public offices work: Monday to Friday, less the announced holidays, plus the announced make-up
 * days. A year whose holidays are not announced yet follows the weekend alone.
 */
final class WorkingDays {

    static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    static final LocalDate LAST = LocalDate.of(2031, 12, 31);

    private static final String FILE = "calendar/working-days.csv";
    private static final String HEAD = "year,notice,holiday,off_from,off_to,works_on";
    private static final String UNANNOUNCED = "放假安排未公布,按周末推算";

    private final Map<LocalDate, CalendarDay> announced = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    private WorkingDays() {}

    /**
     * Every day from {@link #FIRST} to {@link #LAST}, in order.
     *
     * @throws IllegalArgumentException when a line of the file is wrong
     */
    static List<CalendarDay> read() {
        WorkingDays days = new WorkingDays();
        CsvFile.read(FILE, HEAD).forEach(days::announce);
        return FIRST.datesUntil(LAST.plusDays(1)).map(days::day).toList();
    }

    private void announce(List<String> line) {
        try {
            years.add(Integer.valueOf(line.get(0)));
            String holiday = line.get(2);
            LocalDate from = LocalDate.parse(line.get(3));
            LocalDate to = LocalDate.parse(line.get(4));
            from.datesUntil(to.plusDays(1)).forEach(day -> put(new CalendarDay(day, false, holiday)));
            for (LocalDate day : worksOn(line.get(5))) {
                put(new CalendarDay(day, true, holiday + "调休"));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "File %s has the line `%s`, in which a year or a day cannot be read."
                            .formatted(FILE, String.join(",", line)),
                    e);
        }
    }

    private void put(CalendarDay day) {
        announced.put(day.day(), day);
    }

    private static List<LocalDate> worksOn(String cell) {
        List<LocalDate> days = new ArrayList<>();
        for (String day : cell.split(" ", -1)) {
            if (!day.isEmpty()) {
                days.add(LocalDate.parse(day));
            }
        }
        return days;
    }

    private CalendarDay day(LocalDate day) {
        @Nullable CalendarDay said = announced.get(day);
        if (said != null) {
            return said;
        }
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return new CalendarDay(day, weekday, years.contains(day.getYear()) ? "" : UNANNOUNCED);
    }
}
