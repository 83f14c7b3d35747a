package org.huwei.etl.division;

import java.time.LocalDate;

/**
 * One day of the working-day calendar.
 *
 * @param day the day
 * @param working whether public offices work
 * @param note the holiday that makes it so, or that no notice covers its year; empty for an ordinary day
 */
record CalendarDay(LocalDate day, boolean working, String note) {}
