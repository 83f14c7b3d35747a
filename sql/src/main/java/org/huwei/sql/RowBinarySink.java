package org.huwei.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Encodes cells as RowBinary into a buffer that goes out when full. */
final class RowBinarySink implements RowSink {

    private static final int BUFFER = 1 << 16;
    /** 1900-01-01 and 2299-12-31: what Date32 and DateTime64 can hold. */
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();

    private static final long LAST_DAY = LocalDate.of(2299, 12, 31).toEpochDay();
    private static final long FIRST_SECOND = FIRST_DAY * 86_400;
    private static final long LAST_SECOND = (LAST_DAY + 1) * 86_400 - 1;

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(10).toArray();

    private final String table;
    private final List<String> columns;
    private final ColumnType[] types;
    private final BitSet[] enumNumbers;
    private final OutputStream output;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int column;
    private long rows;

    RowBinarySink(String table, List<String> columns, List<ColumnType> types, OutputStream output) {
        this.table = table;
        this.columns = columns;
        this.types = types.toArray(ColumnType[]::new);
        this.enumNumbers = types.stream().map(RowBinarySink::numbers).toArray(BitSet[]::new);
        this.output = output;
    }

    long rows() {
        return rows;
    }

    @Override
    public RowSink string(@Nullable String value) throws IOException {
        if (value == null) {
            return missing();
        }
        ColumnType type = next(8);
        switch (type.kind()) {
            case STRING -> text(value);
            case ENUM -> {
                Byte number = type.names().get(value);
                if (number == null) {
                    throw refused(value, "one of " + type.names().keySet());
                }
                put(number);
            }
            default -> throw wrongKind("text");
        }
        return this;
    }

    @Override
    public RowSink integer(long value) throws IOException {
        ColumnType type = next(16);
        switch (type.kind()) {
            case SIGNED, UNSIGNED -> {
                if (value < type.lowest() || value > type.highest()) {
                    throw refused(value, type.lowest() + ".." + type.highest());
                }
                little(value, type.bytes());
            }
            case ENUM -> {
                if (value != (byte) value || !enumNumbers[column - 1].get((int) value - Byte.MIN_VALUE)) {
                    throw refused(value, "one of " + type.names());
                }
                put((byte) value);
            }
            case FLOAT64 -> little(Double.doubleToRawLongBits((double) value), 8);
            default -> throw wrongKind("a whole number");
        }
        return this;
    }

    @Override
    public RowSink unsignedBits(long value) throws IOException {
        ColumnType type = next(16);
        if (type.kind() != ColumnType.Kind.UNSIGNED || type.bytes() != 8) {
            throw wrongKind("unsigned 64 bits");
        }
        little(value, 8);
        return this;
    }

    @Override
    public RowSink number(double value) throws IOException {
        if (next(16).kind() != ColumnType.Kind.FLOAT64) {
            throw wrongKind("a number");
        }
        little(Double.doubleToRawLongBits(value), 8);
        return this;
    }

    @Override
    public RowSink flag(boolean value) throws IOException {
        ColumnType type = next(8);
        boolean byteWide = type.kind() == ColumnType.Kind.UNSIGNED && type.bytes() == 1;
        if (type.kind() != ColumnType.Kind.BOOL && !byteWide) {
            throw wrongKind("yes or no");
        }
        put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public RowSink date(@Nullable LocalDate value) throws IOException {
        return value == null ? missing() : epochDay(value.toEpochDay());
    }

    @Override
    public RowSink epochDay(long value) throws IOException {
        switch (next(8).kind()) {
            case DATE32 -> {
                if (value < FIRST_DAY || value > LAST_DAY) {
                    throw refused(day(value), "1900-01-01..2299-12-31");
                }
                little(value, 4);
            }
            case DATE -> {
                if (value < 0 || value > 0xffff) {
                    throw refused(day(value), "1970-01-01..2149-06-06");
                }
                little(value, 2);
            }
            default -> throw wrongKind("a day");
        }
        return this;
    }

    @Override
    public RowSink instant(@Nullable Instant value) throws IOException {
        return value == null ? missing() : moment(value.getEpochSecond(), value.getNano());
    }

    @Override
    public RowSink epochMillisecond(long value) throws IOException {
        return moment(Math.floorDiv(value, 1000L), (int) Math.floorMod(value, 1000L) * 1_000_000);
    }

    private RowSink moment(long second, int nano) throws IOException {
        ColumnType type = next(16);
        switch (type.kind()) {
            case DATE_TIME64 -> {
                if (second < FIRST_SECOND || second > LAST_SECOND) {
                    throw refused(Instant.ofEpochSecond(second), "1900-01-01..2299-12-31");
                }
                long scale = POWERS_OF_TEN[type.bytes()];
                little(Math.addExact(Math.multiplyExact(second, scale), nano / (1_000_000_000L / scale)), 8);
            }
            case DATE_TIME -> {
                if (second < 0 || second > 0xffffffffL) {
                    throw refused(Instant.ofEpochSecond(second), "1970-01-01T00:00:00Z..2106-02-07T06:28:15Z");
                }
                little(second, 4);
            }
            default -> throw wrongKind("a moment");
        }
        return this;
    }

    @Override
    public RowSink strings(List<String> values) throws IOException {
        if (next(16).kind() != ColumnType.Kind.STRINGS) {
            throw wrongKind("a list of texts");
        }
        varint(values.size());
        for (String value : values) {
            text(value);
        }
        return this;
    }

    @Override
    public RowSink missing() throws IOException {
        if (column >= types.length) {
            throw tooMany();
        }
        if (!types[column].nullable()) {
            throw new WarehouseException(
                    WarehouseException.Kind.USER,
                    0,
                    "Column `" + table + "." + columns.get(column) + "` takes no null; give a value.",
                    null);
        }
        reserve(1);
        put((byte) 1);
        column++;
        return this;
    }

    @Override
    public void endRow() {
        if (column != types.length) {
            throw new WarehouseException(
                    WarehouseException.Kind.INTERNAL,
                    0,
                    "A row of `" + table + "` ended after " + column + " of " + types.length + " columns; next is `"
                            + columns.get(column) + "`.",
                    null);
        }
        column = 0;
        rows++;
    }

    /** Sends what is buffered; the last act. */
    void finish() throws IOException {
        if (column != 0) {
            throw new IOException("The last row of `" + table + "` was not ended.");
        }
        output.write(buffer, 0, filled);
        filled = 0;
        output.flush();
    }

    /** Moves to the next column, with room for a null mark and so many bytes. */
    private ColumnType next(int room) throws IOException {
        if (column >= types.length) {
            throw tooMany();
        }
        ColumnType type = types[column++];
        reserve(room + 1);
        if (type.nullable()) {
            put((byte) 0);
        }
        return type;
    }

    private void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        if (bytes.length > BUFFER) {
            output.write(buffer, 0, filled);
            filled = 0;
            output.write(bytes);
            return;
        }
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void varint(int value) throws IOException {
        reserve(5);
        int rest = value;
        while (rest > 0x7f) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    private void little(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            buffer[filled++] = (byte) (value >>> (8 * i));
        }
    }

    private void put(byte value) {
        buffer[filled++] = value;
    }

    private void reserve(int bytes) throws IOException {
        if (filled + bytes > BUFFER) {
            output.write(buffer, 0, filled);
            filled = 0;
        }
    }

    /** The numbers of an Enum8, from -128 on; a map of boxed bytes would be searched for each cell. */
    private static BitSet numbers(ColumnType type) {
        BitSet numbers = new BitSet();
        type.names().values().forEach(number -> numbers.set(number - Byte.MIN_VALUE));
        return numbers;
    }

    private static Object day(long epochDay) {
        return Math.abs(epochDay) < 1_000_000_000 ? LocalDate.ofEpochDay(epochDay) : "day " + epochDay;
    }

    private WarehouseException refused(Object value, String limit) {
        return new WarehouseException(
                WarehouseException.Kind.USER,
                0,
                "Column `" + table + "." + columns.get(column - 1) + "` cannot hold `" + value + "`; it takes " + limit
                        + ".",
                null);
    }

    private WarehouseException wrongKind(String given) {
        return new WarehouseException(
                WarehouseException.Kind.INTERNAL,
                0,
                "Column `" + table + "." + columns.get(column - 1) + "` of type " + types[column - 1].kind()
                        + " was given " + given + ".",
                null);
    }

    private WarehouseException tooMany() {
        return new WarehouseException(
                WarehouseException.Kind.INTERNAL,
                0,
                "A row of `" + table + "` has more than its " + types.length + " columns; call endRow after the last.",
                null);
    }
}
