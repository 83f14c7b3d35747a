package org.huwei.etl.load;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.source.TargetTable.TargetColumn;
import org.huwei.etl.source.TargetType;
import org.huwei.etl.validate.RowVerdict;
import org.huwei.sql.RowSink;
import org.huwei.sql.RowSource;
import org.huwei.sql.Warehouse;

/** Writes rows of one run into one fact table. A row written twice, also by a run that died, is one row. */
public final class FactWriter {

    /** So many that the cells of a column stay in the processor's cache. */
    private static final int ROWS_TOGETHER = 4_096;

    private final Warehouse warehouse;
    private final String into;
    private final List<String> columns;
    private final TargetType[] types;
    private final String sourceSystem;
    private final long batchId;
    private final long recordedAt;

    /**
     * Prepares for a run.
     *
     * @param into the table written: the record's own, or one of the same columns that will replace it
     * @param recordedAt the moment of the run, which every row carries
     */
    public FactWriter(
            Warehouse warehouse,
            TargetTable table,
            String into,
            String sourceSystem,
            long batchId,
            Instant recordedAt) {
        this.warehouse = warehouse;
        this.into = into;
        this.columns = Stream.concat(table.columns().stream().map(TargetColumn::name), TargetTable.CONVENTIONS.stream())
                .toList();
        this.types = table.columns().stream().map(TargetColumn::type).toArray(TargetType[]::new);
        this.sourceSystem = sourceSystem;
        this.batchId = batchId;
        this.recordedAt = recordedAt.toEpochMilli();
    }

    /** One insert; the source writes rows into it by {@link #writeRows}. */
    public void write(RowSource rows) {
        warehouse.insert(into, columns, rows);
    }

    /** Writes the accepted rows of a batch that are to be loaded and returns how many they were. */
    public long writeRows(RowSink sink, TypedBatch batch, RowVerdict[] verdicts, Standing[] standings)
            throws IOException {
        int[] loading = IntStream.range(0, verdicts.length)
                .filter(row -> loads(verdicts, standings, row))
                .toArray();
        for (int from = 0; from < loading.length; from += ROWS_TOGETHER) {
            write(sink, batch, Arrays.copyOfRange(loading, from, Math.min(loading.length, from + ROWS_TOGETHER)));
        }
        return loading.length;
    }

    /** How many rows of a batch are accepted and to be loaded. */
    public static long rowsToLoad(RowVerdict[] verdicts, Standing[] standings) {
        long rows = 0;
        for (int row = 0; row < verdicts.length; row++) {
            rows += loads(verdicts, standings, row) ? 1 : 0;
        }
        return rows;
    }

    private static boolean loads(RowVerdict[] verdicts, Standing[] standings, int row) {
        return verdicts[row] == RowVerdict.ACCEPTED && standings[row].loads();
    }

    private void write(RowSink sink, TypedBatch batch, int[] rows) throws IOException {
        sink.together(rows.length);
        for (int column = 0; column < types.length; column++) {
            writeColumn(sink, types[column], batch.cells().get(column), rows);
        }
        for (int ignored : rows) {
            sink.string(sourceSystem);
        }
        for (int row : rows) {
            sink.string(batch.rowId(row));
        }
        for (int ignored : rows) {
            sink.integer(batchId);
        }
        for (int ignored : rows) {
            sink.epochMillisecond(recordedAt);
        }
        for (int row : rows) {
            sink.epochMillisecond(batch.source().changed(row));
        }
        for (int ignored : rows) {
            sink.missing();
        }
        for (int row : rows) {
            sink.unsignedBits(batch.rowHashes()[row]);
        }
        for (int row : rows) {
            sink.integer(Math.max(0, batch.source().changed(row)));
        }
        sink.endRow();
    }

    /** How one cell that has a value is written. */
    private interface WritesCell {
        void write(int row) throws IOException;
    }

    private static void writeColumn(RowSink sink, TargetType type, Cells cells, int[] rows) throws IOException {
        switch (type.kind()) {
            case TEXT -> writeCells(sink, type, cells, rows, row -> sink.string(cells.text(row)));
            case NUMBER, CODE -> writeCells(sink, type, cells, rows, row -> sink.integer(cells.number(row)));
            case DECIMAL -> writeCells(sink, type, cells, rows, row -> sink.unscaled(cells.number(row)));
            case FLAG -> writeCells(sink, type, cells, rows, row -> sink.flag(cells.number(row) != 0));
            case DAY -> writeCells(sink, type, cells, rows, row -> sink.epochDay(cells.number(row)));
            case MOMENT -> writeCells(sink, type, cells, rows, row -> sink.epochMillisecond(cells.number(row)));
            case TEXTS -> writeCells(sink, type, cells, rows, row -> sink.strings(cells.list(row)));
        }
    }

    private static void writeCells(RowSink sink, TargetType type, Cells cells, int[] rows, WritesCell present)
            throws IOException {
        for (int row : rows) {
            if (cells.has(row)) {
                present.write(row);
            } else {
                writeMissing(sink, type);
            }
        }
    }

    private static void writeMissing(RowSink sink, TargetType type) throws IOException {
        if (type.nullable()) {
            sink.missing();
        } else if (type.kind() == TargetType.Kind.TEXTS) {
            sink.strings(List.of());
        } else {
            sink.string("");
        }
    }
}
