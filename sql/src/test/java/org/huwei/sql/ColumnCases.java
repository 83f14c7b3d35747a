package org.huwei.sql;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The column types of the product's tables with values at their limits and just outside. */
final class ColumnCases {

    private static final String ENUM = "Enum8('low' = -128, 'it\\'s' = 0, '中' = 1, 'high' = 127)";

    private ColumnCases() {}

    /** Writes one cell. */
    interface Write {
        void to(RowSink sink) throws IOException;
    }

    /** Reads the cell in column {@code value}. */
    interface Read {
        Object from(Row row);
    }

    /**
     * A value that the type holds.
     *
     * @param value as the reader gives it back
     * @param text as ClickHouse's toString shows it
     */
    record Held(Write write, Object value, String text) {}

    /** A value that the type refuses, as the message shows it, and the limit that the message names. */
    record Outside(Write write, String value, String limit) {}

    /** One type. */
    record Column(String type, Read read, List<Held> held, List<Outside> outside) {}

    static Column of(String type) {
        return all().stream()
                .filter(column -> column.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static List<Column> all() {
        return Stream.concat(plain().stream(), TimeColumnCases.all().stream()).toList();
    }

    private static List<Column> plain() {
        return List.of(
                integers("Int8", -128, 127),
                integers("Int16", -32768, 32767),
                integers("Int32", Integer.MIN_VALUE, Integer.MAX_VALUE),
                new Column(
                        "Int64",
                        row -> row.integer("value"),
                        List.of(integer(Long.MIN_VALUE), integer(0), integer(Long.MAX_VALUE)),
                        List.of(noNull())),
                integers("UInt8", 0, 255),
                integers("UInt16", 0, 65535),
                integers("UInt32", 0, 4294967295L),
                unsigned64(),
                numbers(),
                decimals(),
                new Column(
                        "Bool",
                        row -> row.flag("value"),
                        List.of(
                                new Held(sink -> sink.flag(true), true, "true"),
                                new Held(sink -> sink.flag(false), false, "false")),
                        List.of(noNull())),
                texts("String"),
                texts("LowCardinality(String)"),
                enums(),
                nullableTexts(),
                nullableNumbers(),
                lists());
    }

    private static Column integers(String type, long lowest, long highest) {
        String limit = lowest + ".." + highest;
        return new Column(
                type,
                row -> row.integer("value"),
                List.of(integer(lowest), integer(1), integer(highest)),
                List.of(
                        new Outside(sink -> sink.integer(lowest - 1), "`" + (lowest - 1) + "`", limit),
                        new Outside(sink -> sink.integer(highest + 1), "`" + (highest + 1) + "`", limit),
                        noNull()));
    }

    private static Column unsigned64() {
        String limit = "0..9223372036854775807";
        return new Column(
                "UInt64",
                row -> row.unsignedBits("value"),
                List.of(
                        integer(0),
                        integer(Long.MAX_VALUE),
                        new Held(sink -> sink.unsignedBits(-1L), -1L, "18446744073709551615")),
                List.of(new Outside(sink -> sink.integer(-1), "`-1`", limit), noNull()));
    }

    private static Column numbers() {
        String limit = "-9007199254740992..9007199254740992";
        return new Column(
                "Float64",
                row -> row.number("value"),
                List.of(
                        number(0.1, "0.1"),
                        number(-0.0, "-0"),
                        number(Double.MIN_VALUE, "5e-324"),
                        number(-Double.MAX_VALUE, "-1.7976931348623157e308"),
                        number(Double.NaN, "nan"),
                        number(Double.POSITIVE_INFINITY, "inf"),
                        new Held(sink -> sink.integer(1L << 53), 9007199254740992.0, "9007199254740992")),
                List.of(
                        new Outside(sink -> sink.integer((1L << 53) + 1), "`9007199254740993`", limit),
                        new Outside(sink -> sink.integer(Long.MAX_VALUE), "`9223372036854775807`", limit),
                        noNull()));
    }

    private static Column decimals() {
        String limit = "-999999999999999..999999999999999";
        return new Column(
                "Decimal(15, 2)",
                row -> row.number("value"),
                List.of(
                        new Held(sink -> sink.unscaled(1250), 12.5, "12.5"),
                        new Held(sink -> sink.unscaled(-1), -0.01, "-0.01"),
                        new Held(
                                sink -> sink.unscaled(999_999_999_999_999L), 9_999_999_999_999.99, "9999999999999.99")),
                List.of(
                        new Outside(sink -> sink.unscaled(1_000_000_000_000_000L), "`1000000000000000`", limit),
                        noNull()));
    }

    private static Column texts(String type) {
        String large = "护".repeat(50_000);
        return new Column(
                type,
                row -> row.string("value"),
                List.of(text(ParameterContract.NASTY), text(""), text("\0"), text(large), text("x".repeat(1 << 16))),
                List.of(new Outside(sink -> sink.string(null), "null", "give a value"), noNull()));
    }

    private static Column enums() {
        return new Column(
                ENUM,
                row -> row.string("value"),
                List.of(text("low"), text("it's"), text("中"), new Held(sink -> sink.integer(127), "high", "high")),
                List.of(
                        new Outside(sink -> sink.string("middle"), "`middle`", "中"),
                        new Outside(sink -> sink.integer(2), "`2`", "high=127"),
                        new Outside(sink -> sink.integer(128), "`128`", "high=127"),
                        noNull()));
    }

    private static Column nullableTexts() {
        return new Column(
                "Nullable(String)",
                row -> row.optionalString("value"),
                List.of(
                        new Held(sink -> sink.string("NULL"), Optional.of("NULL"), "NULL"),
                        new Held(sink -> sink.string(""), Optional.of(""), ""),
                        new Held(sink -> sink.string(null), Optional.empty(), "NULL"),
                        new Held(RowSink::missing, Optional.empty(), "NULL")),
                List.of());
    }

    private static Column nullableNumbers() {
        return new Column(
                "Nullable(Float64)",
                row -> row.optionalNumber("value"),
                List.of(
                        new Held(sink -> sink.number(-1.5), OptionalDouble.of(-1.5), "-1.5"),
                        new Held(RowSink::missing, OptionalDouble.empty(), "NULL")),
                List.of());
    }

    private static Column lists() {
        return new Column(
                "Array(String)",
                row -> row.strings("value"),
                List.of(
                        new Held(sink -> sink.strings(List.of()), List.of(), "[]"),
                        new Held(sink -> sink.strings(List.of("中", "", "b")), List.of("中", "", "b"), "['中','','b']")),
                List.of(noNull()));
    }

    private static Held integer(long value) {
        return new Held(sink -> sink.integer(value), value, Long.toString(value));
    }

    private static Held number(double value, String text) {
        return new Held(sink -> sink.number(value), value, text);
    }

    private static Held text(String value) {
        return new Held(sink -> sink.string(value), value, value);
    }

    static Outside noNull() {
        return new Outside(RowSink::missing, "null", "give a value");
    }
}
