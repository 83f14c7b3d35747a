package org.huwei.etl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.source.SourceSystem;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/**
 * What a warehouse says, without the traces of how it came to say it: for each fact table and for quarantine, the
 * number of rows and a digest over every column but the run, its time, and the reason of a refusal, which names that
 * time.
 */
public final class WarehouseDigest {

    private static final String QUARANTINE = "quarantined_row";
    private static final String COLUMNS = """
            SELECT name FROM system.columns
            WHERE database = currentDatabase() AND table = {table:String}
                AND name NOT IN ('batch_id', 'recorded_at', 'quarantined_at', 'reason')
            ORDER BY position""";

    private WarehouseDigest() {}

    /** Rows and digest by table. */
    public static Map<String, String> of(Warehouse warehouse) {
        Map<String, String> digests = new TreeMap<>();
        facts().forEach(table -> digests.put(table, of(warehouse, table)));
        digests.put(QUARANTINE, of(warehouse, QUARANTINE));
        return digests;
    }

    /** Every fact table that some source system fills. */
    public static List<String> facts() {
        SourceCatalogue catalogue = SourceCatalogue.load();
        List<String> facts = new ArrayList<>();
        for (String name : SimulatedSources.SYSTEMS) {
            SourceSystem system = catalogue.system(name);
            system.records().forEach(record -> facts.add(record.type().name()));
        }
        return facts;
    }

    private static String of(Warehouse warehouse, String table) {
        List<String> columns = warehouse.query(
                NamedQuery.inline("digest/columns", COLUMNS),
                Scope.system(),
                Parameters.of("table", table),
                row -> row.string("name"));
        // As one text, because a hash over columns that may be null is null.
        String sql =
                "SELECT concat(toString(count()), ' rows ', hex(sum(cityHash64(toString(tuple(%s)))))) AS digest FROM %s FINAL"
                        .formatted(String.join(", ", columns), table);
        return warehouse
                .query(
                        NamedQuery.inline("digest/" + table, sql),
                        Scope.system(),
                        Parameters.none(),
                        row -> row.string("digest"))
                .getFirst();
    }
}
