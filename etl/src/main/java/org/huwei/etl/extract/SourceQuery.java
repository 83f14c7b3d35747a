package org.huwei.etl.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.SourceSystem;

/**
 * The statements that read one record type of one source: its changed rows in order of change, or all rows in whatever
 * order the source keeps them, which spares it walking an index or sorting them all; and how many these are.
 * Whether a row's reference exists in the same source is asked of the source, in the same statement and so in the
 * same state of its data; a parent that our checks refused still exists.
 *
 * @param columns source columns in the order of the select list, after row number and change marker
 * @param references references answered by the source, one flag column (1 found, 0 not) each, after the columns
 * @param changedSql changed rows; its one parameter is the change marker from which to read
 * @param changedCountSql how many those are; same parameter
 * @param allSql all rows, those without a change marker too
 * @param allCountSql how many those are
 */
record SourceQuery(
        List<String> columns,
        List<RecordType.Reference> references,
        String changedSql,
        String changedCountSql,
        String allSql,
        String allCountSql) {

    /** Plain identifiers only: the mapping is configuration, not a place for statements. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)?");

    static SourceQuery of(SourceSystem system, RecordMapping mapping) {
        Map<String, String> columns = new LinkedHashMap<>();
        mapping.columns().forEach(column -> columns.put(column.readAs(), expression(column)));
        mapping.kept().forEach(column -> columns.put(column, "t." + plain(column)));
        List<String> selected =
                new ArrayList<>(List.of("t." + plain(mapping.rowId()), "t." + plain(mapping.changed())));
        selected.addAll(columns.values());
        List<RecordType.Reference> answered = new ArrayList<>();
        for (RecordType.Reference reference : mapping.type().references()) {
            existence(system, mapping, reference).ifPresent(flag -> {
                answered.add(reference);
                selected.add(flag);
            });
        }
        String all = "SELECT %s FROM %s t".formatted(String.join(", ", selected), plain(mapping.table()));
        String count = "SELECT COUNT(*) FROM %s t".formatted(plain(mapping.table()));
        String marker = "t." + plain(mapping.changed());
        String changed = " WHERE %s >= ?".formatted(marker);
        String order = " ORDER BY %s, t.%s".formatted(marker, plain(mapping.rowId()));
        return new SourceQuery(
                List.copyOf(columns.keySet()),
                List.copyOf(answered),
                all + changed + order,
                count + changed,
                all,
                count);
    }

    private static String expression(ColumnMapping column) {
        String name = plain(column.column());
        return column.gather()
                .map(details -> "(SELECT STRING_AGG(d.%s, ',') FROM %s d WHERE d.%s = t.%s)"
                        .formatted(name, plain(details.table()), plain(details.by()), plain(details.by())))
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

    private static String plain(String identifier) {
        if (!IDENTIFIER.matcher(identifier).matches()) {
            throw new IllegalArgumentException("Source name `" + identifier
                    + "` is not a plain table or column name; make a view in the source for anything else.");
        }
        return identifier;
    }
}
