package org.huwei.etl.quarantine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.etl.extract.Cells;
import org.huwei.etl.extract.SourceBatch;
import org.huwei.etl.extract.TypedBatch;
import org.huwei.etl.source.ColumnMapping;
import org.huwei.etl.source.RecordMapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A source row as one JSON object: the source's column names and values, our names and pseudonyms where personal. */
final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RecordMapping mapping;

    RowJson(RecordMapping mapping) {
        this.mapping = mapping;
    }

    String write(TypedBatch batch, int row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        SourceBatch source = batch.source();
        values.put(mapping.rowId().orElse("#"), source.rowId(row));
        for (ColumnMapping column : mapping.columns()) {
            if (column.use().personal()) {
                values.put(column.target(), safe(column, batch, row));
            } else {
                values.put(column.readAs(), source.column(column.readAs()).text(row));
            }
        }
        mapping.kept().forEach(name -> values.put(name, source.column(name).text(row)));
        return MAPPER.writeValueAsString(values);
    }

    /** The value a person may see in a list of faults: nothing of a personal column. */
    String value(String target, TypedBatch batch, int row) {
        ColumnMapping column = mapping.column(target).orElse(null);
        if (column == null) {
            return "";
        }
        if (column.use().personal()) {
            Object safe = safe(column, batch, row);
            return safe == null ? "" : String.valueOf(safe);
        }
        String value = batch.source().column(column.readAs()).text(row);
        return value == null ? "" : value;
    }

    private static @Nullable Object safe(ColumnMapping column, TypedBatch batch, int row) {
        Cells cells = batch.cells(column.target());
        if (!cells.has(row)) {
            return null;
        }
        return switch (column.use()) {
            case MONTH -> LocalDate.ofEpochDay(cells.number(row)).toString();
            case CASES -> List.copyOf(cells.list(row));
            case CHILD, CASE, STAFF, VALUE, LIST, DIVISION, TOWN, AREA -> cells.text(row);
        };
    }
}
