package org.huwei.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huwei.sql.ColumnCases.Column;
import org.huwei.sql.ColumnCases.Held;
import org.huwei.sql.ColumnCases.Outside;

/** The column types of days and moments, as {@link ColumnCases}. */
final class TimeColumnCases {

    private static final String MOMENT = "DateTime64(3, 'Asia/Shanghai')";

    private TimeColumnCases() {}

    static List<Column> all() {
        return List.of(
                new Column(
                        "Date",
                        row -> row.date("value"),
                        List.of(day("1970-01-01"), day("2025-10-26"), day("2149-06-06")),
                        List.of(
                                dayOutside("1969-12-31", "1970-01-01..2149-06-06"),
                                dayOutside("2149-06-07", "1970-01-01..2149-06-06"),
                                ColumnCases.noNull())),
                new Column(
                        "Date32",
                        row -> row.date("value"),
                        List.of(day("1900-01-01"), day("1969-12-31"), day("2024-02-29"), day("2299-12-31")),
                        List.of(
                                dayOutside("1899-12-31", "1900-01-01..2299-12-31"),
                                dayOutside("2300-01-01", "1900-01-01..2299-12-31"),
                                new Outside(
                                        sink -> sink.date(LocalDate.MAX),
                                        "`day 365241780471`",
                                        "1900-01-01..2299-12-31"),
                                ColumnCases.noNull())),
                seconds(),
                milliseconds(),
                nanoseconds(),
                nullableDays(),
                nullableMoments());
    }

    private static Column seconds() {
        String limit = "1970-01-01T00:00:00Z..2106-02-07T06:28:15Z";
        return new Column(
                "DateTime('Asia/Shanghai')",
                row -> row.instant("value"),
                List.of(
                        moment("1970-01-01T00:00:00Z", "1970-01-01 08:00:00"),
                        moment("2025-12-31T16:00:00Z", "2026-01-01 00:00:00"),
                        moment("2106-02-07T06:28:15Z", "2106-02-07 14:28:15")),
                List.of(
                        momentOutside("1969-12-31T23:59:59Z", limit),
                        momentOutside("2106-02-07T06:28:16Z", limit),
                        ColumnCases.noNull()));
    }

    private static Column milliseconds() {
        String limit = "1900-01-01..2299-12-31";
        return new Column(
                MOMENT,
                row -> row.instant("value"),
                List.of(
                        moment("1900-01-01T00:00:00Z", "1900-01-01 08:05:43.000"),
                        moment("1969-12-31T23:59:59.999Z", "1970-01-01 07:59:59.999"),
                        moment("2025-12-31T16:00:00.001Z", "2026-01-01 00:00:00.001"),
                        new Held(
                                sink -> sink.epochMillisecond(-1), Instant.ofEpochMilli(-1), "1970-01-01 07:59:59.999"),
                        new Held(
                                sink -> sink.instant(Instant.parse("2025-12-31T15:59:59.999999999Z")),
                                Instant.parse("2025-12-31T15:59:59.999Z"),
                                "2025-12-31 23:59:59.999")),
                List.of(
                        momentOutside("1899-12-31T23:59:59Z", limit),
                        momentOutside("2300-01-01T00:00:00Z", limit),
                        momentOutside("+1000000000-12-31T23:59:59Z", limit),
                        ColumnCases.noNull()));
    }

    /** Nanoseconds fill the 64 bits in the year 2262. */
    private static Column nanoseconds() {
        String limit = "1900-01-01..2262-04-11T23:47:15Z";
        return new Column(
                "DateTime64(9, 'Asia/Shanghai')",
                row -> row.instant("value"),
                List.of(
                        moment("1969-12-31T23:59:59.999999999Z", "1970-01-01 07:59:59.999999999"),
                        moment("2262-04-11T23:47:15.999999999Z", "2262-04-12 07:47:15.999999999")),
                List.of(momentOutside("2262-04-11T23:47:16Z", limit), momentOutside("2299-12-31T00:00:00Z", limit)));
    }

    private static Column nullableDays() {
        return new Column(
                "Nullable(Date32)",
                row -> row.optionalDate("value"),
                List.of(
                        new Held(
                                sink -> sink.date(LocalDate.parse("2299-12-31")),
                                Optional.of(LocalDate.parse("2299-12-31")),
                                "2299-12-31"),
                        new Held(sink -> sink.epochDay(-1), Optional.of(LocalDate.parse("1969-12-31")), "1969-12-31"),
                        new Held(sink -> sink.date(null), Optional.empty(), "NULL")),
                List.of(dayOutside("2300-01-01", "1900-01-01..2299-12-31")));
    }

    private static Column nullableMoments() {
        return new Column(
                "Nullable(" + MOMENT + ")",
                row -> row.optionalInstant("value"),
                List.of(
                        new Held(
                                sink -> sink.instant(Instant.EPOCH),
                                Optional.of(Instant.EPOCH),
                                "1970-01-01 08:00:00.000"),
                        new Held(sink -> sink.instant(null), Optional.empty(), "NULL")),
                List.of(momentOutside("2300-01-01T00:00:00Z", "1900-01-01..2299-12-31")));
    }

    private static Held day(String day) {
        return new Held(sink -> sink.date(LocalDate.parse(day)), LocalDate.parse(day), day);
    }

    private static Held moment(String moment, String text) {
        return new Held(sink -> sink.instant(Instant.parse(moment)), Instant.parse(moment), text);
    }

    private static Outside dayOutside(String day, String limit) {
        return new Outside(sink -> sink.date(LocalDate.parse(day)), "`" + day + "`", limit);
    }

    private static Outside momentOutside(String moment, String limit) {
        return new Outside(sink -> sink.instant(Instant.parse(moment)), "`" + moment + "`", limit);
    }
}
