package org.huwei.etl.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a source keeps one record type.
 *
 * @param type the record type
 * @param table the source's table or view; of a file, its name for people
 * @param rowId its column that numbers the rows, whole numbers or texts, never personal; empty for files, whose rows
 *     are told apart by their key
 * @param changed its column with the moment of the last change, in the source's local time; empty for files, whose rows
 *     change when the file is delivered
 * @param deleted how it marks a row that no longer counts; empty when such rows are simply gone
 * @param expectedWithin how old its newest change may be; empty when nothing is promised
 * @param columns our columns in the source's words
 * @param kept further source columns that are not ours but stay readable in quarantine
 */
public record RecordMapping(
        RecordType type,
        String table,
        Optional<String> rowId,
        Optional<String> changed,
        Optional<Deletion> deleted,
        Optional<Duration> expectedWithin,
        List<ColumnMapping> columns,
        List<String> kept) {

    /**
     * A mark of deletion.
     *
     * @param column the source's column
     * @param words its values, as text, that mean deleted; anything else means that the row counts
     */
    public record Deletion(String column, Set<String> words) {

        public Deletion {
            words = Set.copyOf(words);
        }
    }

    public RecordMapping {
        columns = List.copyOf(columns);
        kept = List.copyOf(kept);
    }

    /**
     * This mapping for rows out of quarantine: the source's words where they were kept, and under our names the pseudonyms
     * that stand there for personal values, which are taken as they are.
     */
    public RecordMapping quarantined() {
        List<ColumnMapping> kinds =
                columns.stream().map(ColumnMapping::quarantined).toList();
        return new RecordMapping(type, table, rowId, changed, Optional.empty(), Optional.empty(), kinds, kept);
    }

    /** The mapping of one of our columns. */
    public Optional<ColumnMapping> column(String target) {
        return columns.stream().filter(c -> c.target().equals(target)).findFirst();
    }
}
