package org.huwei.etl.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.etl.file.FileRefusedException;
import org.huwei.etl.file.TableFile;
import org.huwei.etl.file.TableRow;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.FileSource;
import org.huwei.etl.source.RecordColumn;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.RecordType;

/**
 * Reads the rows of a table in a file. A column is found by its title in the mapping, by its Chinese or English title or
 * by our own name for it, so that a template in either language and a download of ours are read alike.
 */
public final class FileCursor implements SourceCursor {

    /** Stands for the place of a column that the file does not have: to the right of all that there is. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final FileSource source;
    private final TableFile table;
    private final List<String> names;
    private final Map<String, Integer> places;

    private FileCursor(FileSource source, TableFile table, List<String> names, Map<String, Integer> places) {
        this.source = source;
        this.table = table;
        this.names = names;
        this.places = places;
    }

    static FileCursor open(FileSource source, RecordMapping mapping) throws IOException {
        Set<String> expected = mapping.columns().stream()
                .flatMap(column -> titles(mapping, column).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        TableFile table = TableFile.open(source.file(), expected);
        try {
            return new FileCursor(
                    source,
                    table,
                    Stream.concat(mapping.columns().stream().map(ColumnMapping::readAs), mapping.kept().stream())
                            .toList(),
                    places(source, mapping, table.header()));
        } catch (IOException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static Set<String> titles(RecordMapping mapping, ColumnMapping column) {
        Set<String> titles = new LinkedHashSet<>(List.of(column.column()));
        mapping.type().column(column.target()).ifPresent(declared -> {
            titles.add(declared.title().chinese());
            titles.add(declared.title().english());
        });
        titles.add(column.target());
        return titles;
    }

    private static Map<String, Integer> places(FileSource source, RecordMapping mapping, List<String> header)
            throws FileRefusedException {
        Map<String, Integer> places = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            Optional<Integer> place = titles(mapping, column).stream()
                    .map(header::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst();
            place.ifPresent(index -> places.put(column.readAs(), index));
            boolean required = mapping.type()
                    .column(column.target())
                    .map(RecordColumn::required)
                    .orElse(false);
            if (place.isEmpty() && required) {
                missing.add(column.column());
            }
        }
        mapping.kept().stream().filter(header::contains).forEach(name -> places.put(name, header.indexOf(name)));
        if (!missing.isEmpty()) {
            throw new FileRefusedException(
                    FileRefusedException.Reason.NO_COLUMN,
                    source.name(),
                    missing,
                    mapping.type().title().chinese());
        }
        return places;
    }

    /** Not known before the file has been read. */
    @Override
    public void count() {
        // A file has only the rows that were read.
    }

    @Override
    public long expectedRows() {
        return 0;
    }

    @Override
    public List<RecordType.Reference> answeredReferences() {
        return List.of();
    }

    @Override
    public SourceBatch next(int capacity) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        while (rows.size() < capacity) {
            Optional<TableRow> row = table.next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        List<SourceColumn> columns = new ArrayList<>();
        for (String name : names) {
            int place = places.getOrDefault(name, NOWHERE);
            columns.add(TextBatch.column(rows, row -> row.cell(place)));
        }
        SourceColumn rowIds = TextBatch.column(rows, row -> "#" + row.number() + "@" + source.name());
        SourceBatch batch = new SourceBatch(names, columns, rowIds, rows.size());
        long delivered = source.deliveredAt().toEpochMilli();
        rows.forEach(row -> batch.add(delivered));
        return batch;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
