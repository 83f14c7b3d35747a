package org.huwei.etl.source;

import java.util.List;
import java.util.Optional;

/**
 * Where a source keeps one record type.
 *
 * @param type the record type
 * @param table the source's table or view
 * @param rowId its numeric row number column
 * @param changed its column with the moment of the last change, in the source's local time
 * @param columns our columns in the source's words
 * @param kept further source columns that are not ours but stay readable in quarantine
 */
public record RecordMapping(
        RecordType type, String table, String rowId, String changed, List<ColumnMapping> columns, List<String> kept) {

    public RecordMapping {
        columns = List.copyOf(columns);
        kept = List.copyOf(kept);
    }

    /** The mapping of one of our columns. */
    public Optional<ColumnMapping> column(String target) {
        return columns.stream().filter(c -> c.target().equals(target)).findFirst();
    }
}
