package org.huwei.etl.load;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
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
        long rows = 0;
        Cells[] cells = batch.cells().toArray(new Cells[0]);
        for (int row = 0; row < verdicts.length; row++) {
            if (loads(verdicts, standings, row)) {
                writeRow(sink, batch, cells, row);
                rows++;
            }
        }
        return rows;
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

    private void writeRow(RowSink sink, TypedBatch batch, Cells[] cells, int row) throws IOException {
        for (int column = 0; column < types.length; column++) {
            writeCell(sink, types[column], cells[column], row);
        }
        long changed = batch.source().changed(row);
        sink.string(sourceSystem)
                .string(batch.rowId(row))
                .integer(batchId)
                .epochMillisecond(recordedAt)
                .epochMillisecond(changed)
                .missing()
                .unsignedBits(batch.rowHashes()[row])
                .integer(Math.max(0, changed))
                .endRow();
    }

    private static void writeCell(RowSink sink, TargetType type, Cells cells, int row) throws IOException {
        if (!cells.has(row)) {
            writeMissing(sink, type);
            return;
        }
        switch (type.kind()) {
            case TEXT -> sink.string(cells.text(row));
            case NUMBER, CODE -> sink.integer(cells.number(row));
            case DECIMAL -> sink.unscaled(cells.number(row));
            case FLAG -> sink.flag(cells.number(row) != 0);
            case DAY -> sink.epochDay(cells.number(row));
            case MOMENT -> sink.epochMillisecond(cells.number(row));
            case TEXTS -> sink.strings(cells.list(row));
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
