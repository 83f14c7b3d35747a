package org.huwei.sql;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type as far as writing needs it.
 *
 * @param kind what is written
 * @param width bytes of a value, 0 where values differ in length
 * @param precision digits of a second in a DateTime64, of the number in a Decimal, else 0
 * @param nullable whether each value has a null mark
 * @param names numbers of an Enum8 by name
 * @param text the type as the Native format is told it: without LowCardinality, which the warehouse adds itself
 */
record ColumnType(Kind kind, int width, int precision, boolean nullable, Map<String, Byte> names, String text) {

    enum Kind {
        STRING(0),
        ENUM(1),
        SIGNED(0),
        UNSIGNED(0),
        FLOAT64(8),
        /** Up to 18 digits, as the whole number that it is without its point. */
        DECIMAL64(8),
        BOOL(1),
        DATE(2),
        DATE32(4),
        DATE_TIME(4),
        DATE_TIME64(8),
        STRINGS(0);

        /** Bytes of a value; 0 where the type says more. */
        private final int width;

        Kind(int width) {
            this.width = width;
        }
    }

    private static final Pattern WRAPPED = Pattern.compile("(Nullable|LowCardinality)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern LOW_CARDINALITY = Pattern.compile("LowCardinality\\((\\w+|Nullable\\(\\w+\\))\\)");
    private static final Pattern INTEGER = Pattern.compile("(U?)Int(8|16|32|64)");
    private static final Pattern DATE_TIME64 = Pattern.compile("DateTime64\\((\\d)(?:,.*)?\\)");
    private static final Pattern DECIMAL64 = Pattern.compile("Decimal\\((1[0-8]), \\d+\\)");
    private static final Pattern ENUM_ITEM = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)' = (-?\\d+)");

    /**
     * Reads a type as system.columns names it.
     *
     * @throws WarehouseException USER for types that the product's tables do not use
     */
    static ColumnType parse(String column, String type) {
        String inner = type;
        boolean nullable = false;
        for (Matcher wrapped = WRAPPED.matcher(inner); wrapped.matches(); wrapped = WRAPPED.matcher(inner)) {
            nullable |= wrapped.group(1).equals("Nullable");
            inner = wrapped.group(2);
        }
        Matcher integer = INTEGER.matcher(inner);
        String text = LOW_CARDINALITY.matcher(type).replaceAll("$1");
        if (integer.matches()) {
            Kind kind = integer.group(1).isEmpty() ? Kind.SIGNED : Kind.UNSIGNED;
            return new ColumnType(kind, Integer.parseInt(integer.group(2)) / 8, 0, nullable, Map.of(), text);
        }
        Matcher dateTime64 = DATE_TIME64.matcher(inner);
        if (dateTime64.matches()) {
            int precision = Integer.parseInt(dateTime64.group(1));
            return new ColumnType(Kind.DATE_TIME64, Kind.DATE_TIME64.width, precision, nullable, Map.of(), text);
        }
        Matcher decimal = DECIMAL64.matcher(inner);
        if (decimal.matches()) {
            int digits = Integer.parseInt(decimal.group(1));
            return new ColumnType(Kind.DECIMAL64, Kind.DECIMAL64.width, digits, nullable, Map.of(), text);
        }
        boolean named = inner.startsWith("Enum8(");
        Kind kind = named ? Kind.ENUM : simple(column, type, inner);
        return new ColumnType(kind, kind.width, 0, nullable, named ? items(inner) : Map.of(), text);
    }

    private static Kind simple(String column, String type, String inner) {
        if (inner.startsWith("DateTime") && !inner.startsWith("DateTime64")) {
            return Kind.DATE_TIME;
        }
        return switch (inner) {
            case "String" -> Kind.STRING;
            case "Bool" -> Kind.BOOL;
            case "Float64" -> Kind.FLOAT64;
            case "Date" -> Kind.DATE;
            case "Date32" -> Kind.DATE32;
            case "Array(String)", "Array(LowCardinality(String))" -> Kind.STRINGS;
            default ->
                throw new WarehouseException(
                        WarehouseException.Kind.USER,
                        0,
                        "Column `" + column + "` has the type " + type + ", which bulk inserts do not write;"
                                + " use String, integers, Float64, Decimal of 10 to 18 digits, Bool, Enum8, Date, DateTime or Array(String).",
                        null);
        };
    }

    private static Map<String, Byte> items(String type) {
        Map<String, Byte> items = new HashMap<>();
        Matcher item = ENUM_ITEM.matcher(type);
        while (item.find()) {
            items.put(item.group(1).replaceAll("\\\\(.)", "$1"), Byte.parseByte(item.group(2)));
        }
        return Map.copyOf(items);
    }

    /** Greatest whole number, either way, that a Decimal holds without its point. */
    long greatestUnscaled() {
        return BigInteger.TEN.pow(precision).longValueExact() - 1;
    }

    /** Lowest value of an integer column. */
    long lowest() {
        return kind == Kind.UNSIGNED ? 0 : width == 8 ? Long.MIN_VALUE : -(1L << (8 * width - 1));
    }

    /** Highest value that a long can give to an integer column. */
    long highest() {
        if (width == 8) {
            return Long.MAX_VALUE;
        }
        return kind == Kind.UNSIGNED ? (1L << (8 * width)) - 1 : (1L << (8 * width - 1)) - 1;
    }
}
