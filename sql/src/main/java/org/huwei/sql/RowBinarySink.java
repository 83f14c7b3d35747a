package org.huwei.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes cells as RowBinary, each checked against its column's type. */
final class RowBinarySink implements RowSink {

    /** 2 to the power of 53: up to here a Float64 holds every whole number. */
    private static final long WHOLE_IN_FLOAT64 = 1L << 53;

    private final CellRefusals refusals;
    private final ColumnType[] types;
    private final BitSet[] enumNumbers;
    private final RowBinaryOutput output;
    private int column;
    private long rows;

    RowBinarySink(String table, List<String> columns, List<ColumnType> types, OutputStream output) {
        this.refusals = new CellRefusals(table, columns);
        this.types = types.toArray(ColumnType[]::new);
        this.enumNumbers = types.stream().map(RowBinarySink::numbers).toArray(BitSet[]::new);
        this.output = new RowBinaryOutput(output);
    }

    long rows() {
        return rows;
    }

    @Override
    public RowSink string(@Nullable String value) throws IOException {
        if (value == null) {
            return missing();
        }
        ColumnType type = next();
        switch (type.kind()) {
            case STRING -> output.text(value);
            case ENUM -> {
                Byte number = type.names().get(value);
                if (number == null) {
                    throw outside(value, "one of " + type.names().keySet());
                }
                output.put(number);
            }
            default -> throw wrongKind("text");
        }
        return this;
    }

    @Override
    public RowSink integer(long value) throws IOException {
        ColumnType type = next();
        switch (type.kind()) {
            case SIGNED, UNSIGNED -> {
                refuseOutside(value, type.lowest(), type.highest());
                output.little(value, type.bytes());
            }
            case ENUM -> {
                if (value != (byte) value || !enumNumbers[column - 1].get((int) value - Byte.MIN_VALUE)) {
                    throw outside(value, "one of " + type.names());
                }
                output.put((byte) value);
            }
            case FLOAT64 -> {
                refuseOutside(value, -WHOLE_IN_FLOAT64, WHOLE_IN_FLOAT64);
                output.little(Double.doubleToRawLongBits((double) value), 8);
            }
            default -> throw wrongKind("a whole number");
        }
        return this;
    }

    @Override
    public RowSink unsignedBits(long value) throws IOException {
        ColumnType type = next();
        if (type.kind() != ColumnType.Kind.UNSIGNED || type.bytes() != 8) {
            throw wrongKind("unsigned 64 bits");
        }
        output.little(value, 8);
        return this;
    }

    @Override
    public RowSink number(double value) throws IOException {
        if (next().kind() != ColumnType.Kind.FLOAT64) {
            throw wrongKind("a number");
        }
        output.little(Double.doubleToRawLongBits(value), 8);
        return this;
    }

    @Override
    public RowSink flag(boolean value) throws IOException {
        ColumnType type = next();
        boolean byteWide = type.kind() == ColumnType.Kind.UNSIGNED && type.bytes() == 1;
        if (type.kind() != ColumnType.Kind.BOOL && !byteWide) {
            throw wrongKind("yes or no");
        }
        output.put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public RowSink date(@Nullable LocalDate value) throws IOException {
        return value == null ? missing() : epochDay(value.toEpochDay());
    }

    @Override
    public RowSink epochDay(long value) throws IOException {
        ColumnType type = next();
        if (type.kind() != ColumnType.Kind.DATE32 && type.kind() != ColumnType.Kind.DATE) {
            throw wrongKind("a day");
        }
        TimeRange range = TimeRange.of(type);
        if (value < range.first() || value > range.last()) {
            throw outside(day(value), range.limit());
        }
        output.little(value, type.kind() == ColumnType.Kind.DATE ? 2 : 4);
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
        ColumnType type = next();
        if (type.kind() != ColumnType.Kind.DATE_TIME64 && type.kind() != ColumnType.Kind.DATE_TIME) {
            throw wrongKind("a moment");
        }
        TimeRange range = TimeRange.of(type);
        if (second < range.first() || second > range.last()) {
            throw outside(Instant.ofEpochSecond(second), range.limit());
        }
        if (type.kind() == ColumnType.Kind.DATE_TIME) {
            output.little(second, 4);
        } else {
            output.little(TimeRange.ticks(type, second, nano), 8);
        }
        return this;
    }

    @Override
    public RowSink strings(List<String> values) throws IOException {
        if (next().kind() != ColumnType.Kind.STRINGS) {
            throw wrongKind("a list of texts");
        }
        output.length(values.size());
        for (String value : values) {
            output.text(value);
        }
        return this;
    }

    @Override
    public RowSink missing() throws IOException {
        if (column >= types.length) {
            throw refusals.tooManyCells();
        }
        if (!types[column].nullable()) {
            throw refusals.noNull(column);
        }
        output.reserve(1);
        output.put((byte) 1);
        column++;
        return this;
    }

    @Override
    public void endRow() {
        if (column != types.length) {
            throw refusals.tooFewCells(column);
        }
        column = 0;
        rows++;
    }

    /** Sends what is buffered; the last act. */
    void finish() throws IOException {
        if (column != 0) {
            throw refusals.tooFewCells(column);
        }
        output.flush();
    }

    /** Moves to the next column, with room for a null mark and a cell of fixed width. */
    private ColumnType next() throws IOException {
        if (column >= types.length) {
            throw refusals.tooManyCells();
        }
        ColumnType type = types[column++];
        output.reserve(1 + Long.BYTES);
        if (type.nullable()) {
            output.put((byte) 0);
        }
        return type;
    }

    private void refuseOutside(long value, long lowest, long highest) {
        if (value < lowest || value > highest) {
            throw outside(value, lowest + ".." + highest);
        }
    }

    private WarehouseException outside(Object value, String limit) {
        return refusals.outside(column - 1, value, limit);
    }

    private WarehouseException wrongKind(String given) {
        return refusals.wrongKind(column - 1, types[column - 1], given);
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
}
