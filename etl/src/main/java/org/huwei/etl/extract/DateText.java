package org.huwei.etl.extract;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads dates and moments that a source keeps as text: 2025-03-01, 2025/3/1, 2025年3月1日, 20250301, each with an
 * optional time 08:30, 08:30:15 or 08:30:15.250 after a blank or T. Anything else, and a day the calendar does not
 * have, is {@link #UNREADABLE}.
 */
final class DateText {

    static final long UNREADABLE = Long.MIN_VALUE;
    private static final long DAY = 86_400_000L;

    private final String text;
    private int position;

    private DateText(String text) {
        this.text = text.strip();
    }

    /** Days since 1970-01-01. */
    static long day(String text) {
        DateText reader = new DateText(text);
        long day = reader.readDay();
        return day != UNREADABLE && reader.position == reader.text.length() ? day : UNREADABLE;
    }

    /** Milliseconds since 1970-01-01T00:00 of the same wall clock; a bare date is its midnight. */
    static long moment(String text) {
        DateText reader = new DateText(text);
        long day = reader.readDay();
        if (day == UNREADABLE) {
            return UNREADABLE;
        }
        long time = reader.readTime();
        return time != UNREADABLE && reader.position == reader.text.length() ? day * DAY + time : UNREADABLE;
    }

    private long readDay() {
        int year = digits(4, 4);
        int month = separator('-', '/', '年', '.') ? digits(1, 2) : digits(2, 2);
        int day = separator('-', '/', '月', '.') ? digits(1, 2) : digits(2, 2);
        separator('日', '日', '日', '日');
        if (year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return UNREADABLE;
        }
        return LocalDate.of(year, month, day).toEpochDay();
    }

    private long readTime() {
        if (position == text.length()) {
            return 0;
        }
        if (!separator(' ', 'T', ' ', 'T')) {
            return UNREADABLE;
        }
        int hour = digits(1, 2);
        int minute = separator(':', ':', ':', ':') ? digits(2, 2) : -1;
        int second = separator(':', ':', ':', ':') ? digits(2, 2) : 0;
        int fraction = separator('.', '.', '.', '.') ? thousandths() : 0;
        boolean read = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return read && fraction >= 0 ? ((hour * 60L + minute) * 60 + second) * 1000 + fraction : UNREADABLE;
    }

    private int thousandths() {
        int from = position;
        int value = 0;
        for (; position < text.length() && isDigit(text.charAt(position)); position++) {
            if (position - from < 3) {
                value = value * 10 + text.charAt(position) - '0';
            }
        }
        int read = position - from;
        return read == 0 ? -1 : value * (read == 1 ? 100 : read == 2 ? 10 : 1);
    }

    private int digits(int least, int most) {
        int from = position;
        int value = 0;
        while (position < text.length() && position - from < most && isDigit(text.charAt(position))) {
            value = value * 10 + text.charAt(position++) - '0';
        }
        return position - from >= least ? value : -1;
    }

    private boolean separator(char first, char second, char third, char fourth) {
        if (position == text.length()) {
            return false;
        }
        char found = text.charAt(position);
        if (found != first && found != second && found != third && found != fourth) {
            return false;
        }
        position++;
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
