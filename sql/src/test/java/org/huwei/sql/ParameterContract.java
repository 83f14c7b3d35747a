package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huwei.sql.WarehouseFixture.assertThatRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Typed parameters arrive as they were given. */
interface ParameterContract extends WarehouseFixture {

    /** Everything that a quoting mistake would change. */
    String NASTY = "O'Brien \\ \\n \"q\" `b` {x:String} ? ; -- /* 困境未成年人 𠮷\n\t\r\b\f\0 end";

    @Test
    default void textsArriveWithQuotesBackslashesLineEndsAndChinese() {
        for (String text : List.of(NASTY, "", " ", "\\N", "NULL", "'", "\\", "\n", "困境")) {
            assertThat(echo("String", text, row -> row.string("value"))).isEqualTo(text);
        }
    }

    @Test
    default void wholeNumbersArriveAtTheirLimits() {
        for (long value : List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThat(echo("Int64", value, row -> row.integer("value"))).isEqualTo(value);
        }
        for (int value : List.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            assertThat(echo("Int32", value, row -> row.integer("value"))).isEqualTo((long) value);
        }
    }

    @Test
    default void numbersArriveToTheLastBitWhateverTheDecimalMarkOfTheLocale() {
        for (double value : List.of(
                0.1,
                -0.0,
                1234567.891,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NaN)) {
            assertThat(echo("Float64", value, row -> row.number("value"))).isEqualTo(value);
        }
    }

    @Test
    default void truthsArrive() {
        assertThat(echo("Bool", true, row -> row.flag("value"))).isEqualTo(true);
        assertThat(echo("Bool", false, row -> row.flag("value"))).isEqualTo(false);
    }

    @Test
    default void daysArriveWhateverTheTimeZoneOfTheMachine() {
        for (String day : List.of("1900-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2299-12-31")) {
            assertThat(echo("Date32", LocalDate.parse(day), row -> row.date("value")))
                    .isEqualTo(LocalDate.parse(day));
        }
        for (String day : List.of("1970-01-01", "2025-10-26", "2149-06-06")) {
            assertThat(echo("Date", LocalDate.parse(day), row -> row.date("value")))
                    .isEqualTo(LocalDate.parse(day));
        }
    }

    @Test
    default void momentsArriveToTheMillisecondWhateverTheTimeZoneOfTheMachine() {
        for (String moment : List.of(
                "1900-01-02T00:00:00Z",
                "1969-12-31T23:59:58.500Z",
                "1969-12-31T23:59:59Z",
                "1970-01-01T00:00:00Z",
                "1970-01-01T00:00:01.001Z",
                "1989-04-15T16:30:00Z",
                "2025-12-31T16:00:00.123Z",
                "2299-12-30T00:00:00.999Z")) {
            assertThat(echo("DateTime64(3, 'Asia/Shanghai')", Instant.parse(moment), row -> row.instant("value")))
                    .isEqualTo(Instant.parse(moment));
        }
        assertThat(echo("DateTime('Asia/Shanghai')", Instant.parse("2025-12-31T16:00:00Z"), "toString"))
                .isEqualTo("2026-01-01 00:00:00");
        assertThat(echo("DateTime64(3, 'Asia/Shanghai')", Instant.parse("2025-12-31T16:00:00Z"), "toString"))
                .isEqualTo("2026-01-01 00:00:00.000");
    }

    @Test
    default void aMomentThatClickHouseWouldReadWithTheWrongSignIsRefused() {
        assertThatRefused(() -> echo("DateTime64(3)", Instant.ofEpochMilli(-500), row -> row.instant("value")))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .withMessageContaining("1969-12-31T23:59:59.500Z")
                .withMessageContaining("whole second");
    }

    @Test
    default void listsArriveInOrderEmptyOnesToo() {
        List<String> texts = List.of(NASTY, "", "a,b", "]", "'");
        assertThat(echo("Array(String)", texts, row -> row.strings("value"))).isEqualTo(texts);
        assertThat(echo("Array(String)", List.of(), row -> row.strings("value")))
                .isEqualTo(List.of());
        assertThat(echo("Array(Int64)", List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE), "toString"))
                .isEqualTo("[-9223372036854775808,0,9223372036854775807]");
        assertThat(echo("Array(Date32)", List.of(LocalDate.parse("2299-12-31")), "toString"))
                .isEqualTo("['2299-12-31']");
    }

    @Test
    default void theScopeArrivesAsAParameterOfItsOwn() {
        NamedQuery query =
                NamedQuery.inline("test/scope", "SELECT arraySort({scope_divisions:Array(String)}) AS divisions");
        Scope scope = Scope.of(Audience.EXPERT, "320505", "320581");
        assertThat(warehouse().query(query, scope, Parameters.none(), row -> row.strings("divisions")))
                .containsExactly(List.of("320505", "320581"));
    }

    @Test
    default void aMissingOrUnreadableParameterIsTheAskersFault() {
        assertThatRefused(() -> single("SELECT {value:Int64} AS value"))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .returns(456, WarehouseException::code)
                .withMessageContaining("value");
        assertThatRefused(() -> echo("UInt8", "three", row -> row.integer("value")))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .returns(457, WarehouseException::code)
                .withMessageContaining("three");
    }

    private Object echo(String type, Object value, RowReader<Object> reader) {
        return echoed("SELECT {value:" + type + "} AS value", value, reader);
    }

    /** What ClickHouse itself makes of it: a mistake in writing and the same one in reading would hide each other. */
    private String echo(String type, Object value, String function) {
        return echoed("SELECT " + function + "({value:" + type + "}) AS value", value, row -> row.string("value"));
    }

    private <T> T echoed(String sql, Object value, RowReader<T> reader) {
        return warehouse()
                .query(NamedQuery.inline("test/echo", sql), Scope.system(), Parameters.of("value", value), reader)
                .getFirst();
    }
}
