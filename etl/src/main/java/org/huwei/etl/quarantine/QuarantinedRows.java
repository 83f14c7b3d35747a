package org.huwei.etl.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huwei.etl.extract.TextBatch.TextRow;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open entries of one record table of one source system, and what a person decides on them. */
public final class QuarantinedRows {

    private static final NamedQuery READ = NamedQuery.load("etl/quarantined-row");
    private static final NamedQuery DECIDE = NamedQuery.load("etl/decide-rows");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Parameters travel in the address of the request, which must stay short. */
    private static final int TOGETHER = 200;

    private final Warehouse warehouse;
    private final Parameters names;

    public QuarantinedRows(Warehouse warehouse, String sourceSystem, String recordTable) {
        this.warehouse = warehouse;
        this.names = Parameters.of("source_system", sourceSystem).and("record_table", recordTable);
    }

    /** The entries that are still open among those named; values under the names they are kept by. */
    public List<TextRow> read(List<String> rowIds) {
        List<TextRow> rows = new ArrayList<>();
        for (List<String> some : portions(rowIds)) {
            rows.addAll(warehouse.query(READ, Scope.system(), names.and("rows", some), QuarantinedRows::row));
        }
        return rows;
    }

    /**
     * Enters what was decided.
     *
     * @param dismissed whether the rows are let go; otherwise they were repaired
     * @param decision why, or what was changed
     */
    public void decide(List<String> rowIds, boolean dismissed, String by, Instant at, String decision) {
        for (List<String> some : portions(rowIds)) {
            Parameters parameters = names.and("rows", some)
                    .and("dismissed", dismissed)
                    .and("by", by)
                    .and("at", at)
                    .and("decision", decision);
            warehouse.execute(DECIDE.sql(), parameters);
        }
    }

    private static List<List<String>> portions(List<String> rowIds) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < rowIds.size(); from += TOGETHER) {
            portions.add(rowIds.subList(from, Math.min(rowIds.size(), from + TOGETHER)));
        }
        return portions;
    }

    private static TextRow row(Row row) {
        return new TextRow(row.string("source_row_id"), row.integer("version"), values(row.string("row_json")));
    }

    /** The values of an entry under the names they are kept by; entries of a list are separated by commas. */
    public static Map<String, String> values(String rowJson) {
        Map<String, String> values = new LinkedHashMap<>();
        MAPPER.readTree(rowJson).properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        return values;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        }
        return value.isNull() ? "" : value.asString();
    }
}
