package org.huwei.sql;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Encodes cells in ClickHouse's Native format, each checked against its column's type. Rows are gathered into columns
 * and sent as blocks: the warehouse takes a block's columns as they are, which costs it less than half of reading rows.
 */
final class NativeSink implements RowSink {

    /** 2 to the power of 53: up to here a Float64 holds every whole number. */
    private static final long WHOLE_IN_FLOAT64 = 1L << 53;

    private static final int BLOCK_ROWS = 32_768;
    private static final int BLOCK_BYTES = 1 << 23;
    /** Sizes are summed up after so many rows: often enough that even long notes stay far below the heap. */
    private static final int ROWS_BETWEEN_LOOKS = 256;

    private final CellRefusals refusals;
    private final NativeColumn[] columns;
    private final ColumnBytes head = new ColumnBytes();
    private final OutputStream output;
    private int column;
    private int current;
    private int together = 1;
    private int cells;
    private int blockRows;
    private long rows;
    private long looked;

    NativeSink(String table, List<String> names, List<ColumnType> types, OutputStream output) {
        this.refusals = new CellRefusals(table, names);
        this.columns = IntStream.range(0, names.size())
                .mapToObj(index -> new NativeColumn(names.get(index), types.get(index)))
                .toArray(NativeColumn[]::new);
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
        NativeColumn cell = next();
        switch (cell.type().kind()) {
            case STRING -> cell.text(value);
            case ENUM -> {
                Byte number = cell.type().names().get(value);
                if (number == null) {
                    throw outside(value, "one of " + cell.type().names().keySet());
                }
                cell.number(number, 1);
            }
            default -> throw wrongKind("text");
        }
        return this;
    }

    @Override
    public RowSink integer(long value) throws IOException {
        NativeColumn cell = next();
        ColumnType type = cell.type();
        switch (type.kind()) {
            case SIGNED, UNSIGNED -> {
                refuseOutside(value, type.lowest(), type.highest());
                cell.number(value, type.width());
            }
            case ENUM -> {
                if (!cell.hasNumber(value)) {
                    throw outside(value, "one of " + type.names());
                }
                cell.number(value, 1);
            }
            case FLOAT64 -> {
                refuseOutside(value, -WHOLE_IN_FLOAT64, WHOLE_IN_FLOAT64);
                cell.number(Double.doubleToRawLongBits((double) value), Double.BYTES);
            }
            default -> throw wrongKind("a whole number");
        }
        return this;
    }

    @Override
    public RowSink unsignedBits(long value) throws IOException {
        NativeColumn cell = next();
        if (cell.type().kind() != ColumnType.Kind.UNSIGNED || cell.type().width() != Long.BYTES) {
            throw wrongKind("unsigned 64 bits");
        }
        cell.number(value, Long.BYTES);
        return this;
    }

    @Override
    public RowSink number(double value) throws IOException {
        NativeColumn cell = next();
        if (cell.type().kind() != ColumnType.Kind.FLOAT64) {
            throw wrongKind("a number");
        }
        cell.number(Double.doubleToRawLongBits(value), Double.BYTES);
        return this;
    }

    @Override
    public RowSink unscaled(long value) throws IOException {
        NativeColumn cell = next();
        if (cell.type().kind() != ColumnType.Kind.DECIMAL64) {
            throw wrongKind("a decimal number");
        }
        long greatest = cell.type().greatestUnscaled();
        refuseOutside(value, -greatest, greatest);
        cell.number(value, Long.BYTES);
        return this;
    }

    @Override
    public RowSink flag(boolean value) throws IOException {
        NativeColumn cell = next();
        ColumnType type = cell.type();
        boolean byteWide = type.kind() == ColumnType.Kind.UNSIGNED && type.width() == 1;
        if (type.kind() != ColumnType.Kind.BOOL && !byteWide) {
            throw wrongKind("yes or no");
        }
        cell.number(value ? 1 : 0, 1);
        return this;
    }

    @Override
    public RowSink date(@Nullable LocalDate value) throws IOException {
        return value == null ? missing() : epochDay(value.toEpochDay());
    }

    @Override
    public RowSink epochDay(long value) throws IOException {
        NativeColumn cell = next();
        ColumnType type = cell.type();
        if (type.kind() != ColumnType.Kind.DATE32 && type.kind() != ColumnType.Kind.DATE) {
            throw wrongKind("a day");
        }
        TimeRange range = TimeRange.of(type);
        if (value < range.first() || value > range.last()) {
            throw outside(day(value), range.limit());
        }
        cell.number(value, type.width());
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

    private RowSink moment(long second, int nano) {
        NativeColumn cell = next();
        ColumnType type = cell.type();
        if (type.kind() != ColumnType.Kind.DATE_TIME64 && type.kind() != ColumnType.Kind.DATE_TIME) {
            throw wrongKind("a moment");
        }
        TimeRange range = TimeRange.of(type);
        if (second < range.first() || second > range.last()) {
            throw outside(Instant.ofEpochSecond(second), range.limit());
        }
        boolean seconds = type.kind() == ColumnType.Kind.DATE_TIME;
        cell.number(seconds ? second : TimeRange.ticks(type, second, nano), type.width());
        return this;
    }

    @Override
    public RowSink strings(List<String> values) throws IOException {
        NativeColumn cell = next();
        if (cell.type().kind() != ColumnType.Kind.STRINGS) {
            throw wrongKind("a list of texts");
        }
        cell.texts(values);
        return this;
    }

    @Override
    public RowSink missing() throws IOException {
        NativeColumn cell = next();
        if (!cell.type().nullable()) {
            throw refusals.noNull(current);
        }
        cell.missing();
        return this;
    }

    @Override
    public void endRow() throws IOException {
        if (column != columns.length) {
            throw refusals.tooFewCells(column);
        }
        column = 0;
        rows += together;
        blockRows += together;
        together = 1;
        if (blockRows >= BLOCK_ROWS || isLarge()) {
            sendBlock();
        }
    }

    @Override
    public RowSink together(int rowCount) throws IOException {
        if (rowCount < 1 || column != 0 || cells != 0) {
            throw new IllegalArgumentException(
                    "%d rows cannot begin together in the middle of a row or as no rows.".formatted(rowCount));
        }
        if (blockRows > 0 && blockRows + rowCount > BLOCK_ROWS) {
            sendBlock();
        }
        together = rowCount;
        return this;
    }

    private boolean isLarge() {
        if (rows - looked < ROWS_BETWEEN_LOOKS) {
            return false;
        }
        looked = rows;
        return size() >= BLOCK_BYTES;
    }

    /** Sends what is gathered; the last act. */
    void finish() throws IOException {
        if (column != 0 || cells != 0) {
            throw refusals.tooFewCells(column);
        }
        if (blockRows > 0) {
            sendBlock();
        }
        output.flush();
    }

    private void sendBlock() throws IOException {
        head.length(columns.length);
        head.length(blockRows);
        head.drainTo(output);
        for (NativeColumn each : columns) {
            each.drainTo(output);
        }
        blockRows = 0;
    }

    private long size() {
        long size = 0;
        for (NativeColumn each : columns) {
            size += each.size();
        }
        return size;
    }

    private NativeColumn next() {
        if (column >= columns.length) {
            throw refusals.tooManyCells();
        }
        current = column;
        cells++;
        if (cells == together) {
            cells = 0;
            column++;
        }
        return columns[current];
    }

    private void refuseOutside(long value, long lowest, long highest) {
        if (value < lowest || value > highest) {
            throw outside(value, lowest + ".." + highest);
        }
    }

    private WarehouseException outside(Object value, String limit) {
        return refusals.outside(current, value, limit);
    }

    private WarehouseException wrongKind(String given) {
        return refusals.wrongKind(current, columns[current].type(), given);
    }

    private static Object day(long epochDay) {
        return Math.abs(epochDay) < 1_000_000_000 ? LocalDate.ofEpochDay(epochDay) : "day " + epochDay;
    }
}
