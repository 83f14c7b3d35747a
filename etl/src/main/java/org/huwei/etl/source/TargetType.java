package org.huwei.etl.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a warehouse column can hold, read from its ClickHouse type. ClickHouse stores a wrong number instead of failing
 * when a value lies outside, so the limits here guard every row before it is sent.
 *
 * @param kind how a value is carried
 * @param nullable whether it may be missing
 * @param minimum least value: the number itself, days since 1970-01-01 for DAY, milliseconds for MOMENT
 * @param maximum greatest value, as minimum
 * @param codes names and numbers of an Enum8, in its order; empty for other kinds
 * @param scale decimal places of a DECIMAL, 0 for other kinds
 */
public record TargetType(
        Kind kind, boolean nullable, long minimum, long maximum, Map<String, Integer> codes, int scale) {

    /** How a value is carried through the pipeline: everything but texts as a long. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number with decimal places, carried as the whole number that it is without its point. */
        DECIMAL,
        FLAG,
        DAY,
        MOMENT,
        CODE,
        TEXTS
    }

    private static final Pattern WRAPPED = Pattern.compile("(Nullable|LowCardinality)\\((.*)\\)");
    private static final Pattern INTEGER = Pattern.compile("(U?)Int(8|16|32|64)");
    private static final Pattern DECIMAL = Pattern.compile("Decimal\\((1[0-8]), (\\d+)\\)");
    private static final Pattern CODE = Pattern.compile("'([^']*)'\\s*=\\s*(-?\\d+)");

    public TargetType {
        codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /**
     * Reads a type as {@code system.columns} writes it.
     *
     * @throws IllegalArgumentException for a type no fact uses
     */
    public static TargetType parse(String type) {
        Matcher wrapped = WRAPPED.matcher(type);
        if (wrapped.matches()) {
            TargetType inner = parse(wrapped.group(2));
            boolean nullable = inner.nullable || wrapped.group(1).equals("Nullable");
            return new TargetType(inner.kind, nullable, inner.minimum, inner.maximum, inner.codes, inner.scale);
        }
        Matcher integer = INTEGER.matcher(type);
        if (integer.matches()) {
            return number(!integer.group(1).isEmpty(), Integer.parseInt(integer.group(2)));
        }
        Matcher decimal = DECIMAL.matcher(type);
        if (decimal.matches()) {
            long most = BigInteger.TEN.pow(Integer.parseInt(decimal.group(1))).longValueExact() - 1;
            return new TargetType(Kind.DECIMAL, false, -most, most, Map.of(), Integer.parseInt(decimal.group(2)));
        }
        if (type.startsWith("Enum8(")) {
            return new TargetType(Kind.CODE, false, Byte.MIN_VALUE, Byte.MAX_VALUE, codes(type), 0);
        }
        if (type.startsWith("DateTime64(")) {
            return new TargetType(
                    Kind.MOMENT,
                    false,
                    millisecond("1900-01-01T00:00:00Z"),
                    millisecond("2299-12-31T23:59:59.999Z"),
                    Map.of(),
                    0);
        }
        return switch (type) {
            case "String" -> plain(Kind.TEXT);
            case "Array(String)" -> plain(Kind.TEXTS);
            case "Bool" -> new TargetType(Kind.FLAG, false, 0, 1, Map.of(), 0);
            case "Date32" -> days("1900-01-01", "2299-12-31");
            case "Date" -> days("1970-01-01", "2149-06-06");
            default ->
                throw new IllegalArgumentException("Column type `" + type
                        + "` is not one the pipeline can fill; it knows String, Array(String), Bool, Date, Date32,"
                        + " DateTime64, Enum8, Decimal of 10 to 18 digits and the integers.");
        };
    }

    private static TargetType plain(Kind kind) {
        return new TargetType(kind, false, Long.MIN_VALUE, Long.MAX_VALUE, Map.of(), 0);
    }

    private static TargetType number(boolean unsigned, int bits) {
        long maximum = bits == 64 ? Long.MAX_VALUE : (1L << (unsigned ? bits : bits - 1)) - 1;
        return new TargetType(Kind.NUMBER, false, unsigned ? 0 : -maximum - 1, maximum, Map.of(), 0);
    }

    private static TargetType days(String first, String last) {
        return new TargetType(
                Kind.DAY,
                false,
                LocalDate.parse(first).toEpochDay(),
                LocalDate.parse(last).toEpochDay(),
                Map.of(),
                0);
    }

    private static long millisecond(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static Map<String, Integer> codes(String type) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        Matcher code = CODE.matcher(type);
        while (code.find()) {
            codes.put(code.group(1), Integer.valueOf(code.group(2)));
        }
        return codes;
    }

    /** A value as a person reads it: a date for a day, an instant for a moment, the number itself otherwise. */
    public String show(long value) {
        return switch (kind) {
            case DAY -> LocalDate.ofEpochDay(value).toString();
            case MOMENT -> Instant.ofEpochMilli(value).toString();
            case DECIMAL -> BigDecimal.valueOf(value, scale).toPlainString();
            case TEXT, NUMBER, FLAG, CODE, TEXTS -> Long.toString(value);
        };
    }

    /**
     * The name of an Enum8's number.
     *
     * @throws IllegalArgumentException when it has no such number
     */
    public String name(long number) {
        return codes.entrySet().stream()
                .filter(code -> code.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No code has the number " + number + "."));
    }

    /** How much 1 is in the number carried: 100 for a DECIMAL of two places, else 1. */
    public long unit() {
        return BigInteger.TEN.pow(scale).longValueExact();
    }
}
