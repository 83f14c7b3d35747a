package org.huwei.etl.extract;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordMapping;
import org.huwei.etl.source.TargetTable;
import org.huwei.etl.source.TargetTable.TargetColumn;
import org.huwei.etl.source.TargetType;
import org.jspecify.annotations.Nullable;

/** Turns batches of one record type of one source into our columns. For one thread. */
public final class Conversion {

    private final TargetTable table;
    private final List<Optional<Step>> steps;
    private final List<Integer> keyColumns;
    private final List<String> key;
    private final boolean numbered;
    private final Pseudonyms pseudonyms;
    private final ZoneShift zone;

    private record Step(String sourceColumn, CellConverter converter) {}

    /**
     * Plans the conversion.
     *
     * @throws IllegalArgumentException when the mapping names a column or code that the table does not have
     */
    public Conversion(RecordMapping mapping, TargetTable table, Pseudonyms pseudonyms, ZoneId zone) {
        this.table = table;
        this.pseudonyms = pseudonyms;
        this.zone = new ZoneShift(zone);
        mapping.columns().forEach(column -> TypedBatch.index(table, column.target()));
        this.steps = table.columns().stream()
                .map(column -> mapping.column(column.name()).map(m -> new Step(m.readAs(), converter(m, column))))
                .toList();
        this.key = mapping.type().key();
        this.numbered = mapping.rowId().isPresent();
        this.keyColumns = mapping.type().key().stream()
                .map(key -> TypedBatch.index(table, key))
                .toList();
    }

    /** Converts a batch; what cannot be converted is marked in the cells, nothing is thrown. */
    public TypedBatch convert(SourceBatch batch) {
        int rows = batch.rows();
        List<Cells> cells = new ArrayList<>(steps.size());
        for (Optional<Step> step : steps) {
            cells.add(step.map(s -> s.converter().convertAll(batch.column(s.sourceColumn()), rows))
                    .orElseGet(() -> missing(rows)));
        }
        long[] keyHashes = new long[rows];
        Arrays.fill(keyHashes, RowHash.start());
        keyColumns.forEach(key -> RowHash.mixColumn(keyHashes, cells.get(key), rows));
        long[] rowHashes = keyHashes.clone();
        for (int column = 0; column < cells.size(); column++) {
            if (!keyColumns.contains(column)) {
                RowHash.mixColumn(rowHashes, cells.get(column), rows);
            }
        }
        return new TypedBatch(batch, table, cells, rowHashes, keyHashes, key, numbered);
    }

    private static Cells missing(int rows) {
        Cells cells = Cells.ofTexts(rows);
        for (int row = 0; row < rows; row++) {
            cells.put(row, Cells.State.MISSING);
        }
        return cells;
    }

    private CellConverter converter(ColumnMapping mapping, TargetColumn column) {
        return switch (mapping.use()) {
            case VALUE -> plain(mapping, column);
            case MONTH -> new CellConverter.Days(true);
            case CHILD -> new CellConverter.Children(pseudonyms.rememberingChildren());
            case CASE -> new CellConverter.Texts(pseudonyms.rememberingCases());
            case STAFF -> new CellConverter.Texts(pseudonyms.rememberingStaff());
            case CASES -> new CellConverter.Lists(pseudonyms.rememberingCases(), Map.of());
            case LIST -> new CellConverter.Lists(UnaryOperator.identity(), mapping.codes());
            case DIVISION -> new CellConverter.Texts(new Remembering(DivisionCode::own));
            case TOWN -> new CellConverter.Texts(new Remembering(DivisionCode::town));
            case AREA -> new CellConverter.Texts(new Remembering(DivisionCode::area));
        };
    }

    private CellConverter plain(ColumnMapping mapping, TargetColumn column) {
        boolean coded = !mapping.codes().isEmpty();
        return switch (column.type().kind()) {
            case TEXT ->
                coded
                        ? new CellConverter.TranslatedTexts(mapping.codes())
                        : new CellConverter.Texts(UnaryOperator.identity());
            case CODE -> new CellConverter.Codes(codes(mapping, column));
            case NUMBER -> coded ? new CellConverter.Codes(codes(mapping, column)) : new CellConverter.Numbers();
            case DECIMAL -> new CellConverter.Decimals(column.type().scale());
            case FLAG -> coded ? new CellConverter.Codes(codes(mapping, column)) : new CellConverter.Numbers();
            case DAY -> new CellConverter.Days(false);
            case MOMENT -> new CellConverter.Moments(zone);
            case TEXTS -> new CellConverter.Lists(UnaryOperator.identity(), mapping.codes());
        };
    }

    /** The source's words with the numbers the warehouse keeps; without a code list our own names stand. */
    private static Map<String, Long> codes(ColumnMapping mapping, TargetColumn column) {
        TargetType type = column.type();
        Map<String, Long> numbers = new HashMap<>();
        if (mapping.codes().isEmpty()) {
            type.codes().forEach((name, number) -> numbers.put(name, number.longValue()));
        }
        mapping.codes().forEach((word, code) -> numbers.put(word, number(code, mapping, type)));
        return numbers;
    }

    private static long number(String code, ColumnMapping mapping, TargetType type) {
        @Nullable Integer named = type.codes().get(code);
        if (named != null) {
            return named;
        }
        if (type.kind() == TargetType.Kind.FLAG && (code.equals("true") || code.equals("false"))) {
            return code.equals("true") ? 1 : 0;
        }
        if (type.kind() == TargetType.Kind.NUMBER && code.matches("\\d+")) {
            return Long.parseLong(code);
        }
        throw new IllegalArgumentException("Code `%s` of column `%s` is not one of %s."
                .formatted(
                        code,
                        mapping.target(),
                        type.codes().isEmpty() ? "true, false" : type.codes().keySet()));
    }
}
