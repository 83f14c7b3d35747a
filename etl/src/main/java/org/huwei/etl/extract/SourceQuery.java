package org.huwei.etl.extract;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.SourceSystem;

/**
 * The statements that read one record type of one source: its changed rows in order of change, or all rows in whatever
 * order the source keeps them, which spares it walking an index or sorting them all; how many these are; and the numbers
 * of all rows there are.
 * Whether a row's reference exists in the same source is asked of the source, in the same statement and so in the
 * same state of its data; a parent that our checks refused still exists.
 *
 * @param columns source columns in the order of the select list, after row number and change marker
 * @param references references answered by the source, one flag column (1 found, 0 not) each, after the columns
 * @param rowsSql the rows
 * @param countSql how many those are
 * @param rowIdsSql the numbers of all rows of the table, whatever the window
 */
record SourceQuery(
        List<String> columns,
        List<RecordType.Reference> references,
        String rowsSql,
        String countSql,
        String rowIdsSql) {

    /** Plain identifiers only: the mapping is configuration, not a place for statements. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)?");

    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    /** @param markers how the source types the change marker */
    static SourceQuery of(
            SourceSystem system, RecordMapping mapping, Window window, SourceColumn.Kind markers, Dialect dialect) {
        Map<String, String> columns = new LinkedHashMap<>();
        mapping.columns().forEach(column -> columns.put(column.readAs(), expression(column, dialect)));
        mapping.kept().forEach(column -> columns.put(column, "t." + plain(column)));
        mapping.deleted().ifPresent(mark -> columns.put(mark.column(), "t." + plain(mark.column())));
        String rowId = "t." + plain(mapping.rowId().orElseThrow());
        String marker = "t." + plain(mapping.changed().orElseThrow());
        List<String> selected = new ArrayList<>(List.of(rowId, marker));
        selected.addAll(columns.values());
        List<RecordType.Reference> answered = new ArrayList<>();
        for (RecordType.Reference reference : mapping.type().references()) {
            existence(system, mapping, reference).ifPresent(flag -> {
                answered.add(reference);
                selected.add(flag);
            });
        }
        String from = " FROM " + plain(mapping.table()) + " t";
        String where = window.from()
                .map(first -> " WHERE " + marker + " >= " + moment(first, markers, system.zone()))
                .orElse("");
        String until = window.until()
                .map(end -> " AND " + marker + " < " + moment(end, markers, system.zone()))
                .orElse("");
        return new SourceQuery(
                List.copyOf(columns.keySet()),
                List.copyOf(answered),
                "SELECT " + String.join(", ", selected) + from + where + until
                        + (window.all() ? "" : " ORDER BY " + marker + ", " + rowId),
                "SELECT COUNT(*)" + from + where + until,
                "SELECT " + rowId + from);
    }

    /** A moment as the source writes it: by its own wall clock where it keeps no offset. */
    private static String moment(Instant moment, SourceColumn.Kind markers, ZoneId zone) {
        return markers == SourceColumn.Kind.MOMENT
                ? "TIMESTAMP WITH TIME ZONE '" + WALL_CLOCK.format(moment.atOffset(ZoneOffset.UTC)) + "+00:00'"
                : "TIMESTAMP '" + WALL_CLOCK.format(moment.atZone(zone)) + "'";
    }

    private static String expression(ColumnMapping column, Dialect dialect) {
        String name = plain(column.column());
        return column.gather()
                .map(details -> "(SELECT %s FROM %s d WHERE d.%s = t.%s)"
                        .formatted(
                                dialect.gathered("d." + name),
                                plain(details.table()),
                                plain(details.by()),
                                plain(details.by())))
                .orElse("t." + name);
    }

    private static Optional<String> existence(
            SourceSystem system, RecordMapping mapping, RecordType.Reference reference) {
        Optional<RecordMapping> parent = system.record(reference.record());
        Optional<ColumnMapping> parentColumn = parent.flatMap(p -> p.column(reference.target()));
        Optional<ColumnMapping> column = mapping.column(reference.column());
        if (parent.isEmpty() || parentColumn.isEmpty() || column.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("CASE WHEN EXISTS (SELECT 1 FROM %s p WHERE p.%s = t.%s) THEN 1 ELSE 0 END"
                .formatted(
                        plain(parent.get().table()),
                        plain(parentColumn.get().column()),
                        plain(column.get().column())));
    }

    static String plain(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException("Source name `" + identifier
                    + "` is not a plain table or column name; make a view in the source for anything else.");
        }
        return identifier;
    }
}
