package org.huwei.etl.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows that come as texts, from files or out of quarantine. */
public final class TextBatch {

    private TextBatch() {}

    /**
     * One row.
     *
     * @param rowId the source's name for it
     * @param changed its change marker in milliseconds since 1970-01-01T00:00Z
     * @param values its values by source column; those missing or empty are missing
     */
    public record TextRow(String rowId, long changed, Map<String, String> values) {}

    /** The rows as a batch of the columns named. */
    public static SourceBatch of(List<String> names, List<TextRow> rows) {
        int capacity = rows.size();
        SourceColumn rowIds = column(rows, TextRow::rowId);
        List<SourceColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(column(rows, row -> row.values().getOrDefault(name, "")));
        }
        SourceBatch batch = new SourceBatch(names, columns, rowIds, capacity);
        rows.forEach(row -> batch.add(row.changed()));
        return batch;
    }

    /** The column of texts that rows of any kind have; an empty text is a missing value. */
    static <R> SourceColumn column(List<R> rows, Function<R, String> value) {
        SourceColumn column = new SourceColumn(SourceColumn.Kind.TEXT, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            String text = value.apply(rows.get(row));
            if (text.isEmpty()) {
                column.putMissing(row);
            } else {
                column.put(row, text);
            }
        }
        return column;
    }
}
