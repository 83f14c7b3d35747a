package org.huwei.etl.load;

import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/** The tables that loads write, one for each record type. */
public final class FactTables {

    private FactTables() {}

    /**
     * Merges every table, so that reading it with FINAL costs no more than reading it: done once before many readings,
     * not after each of many loads. A table that is merged is left alone.
     */
    public static void merge(Warehouse warehouse) {
        for (String table : SourceCatalogue.load().types().keySet()) {
            warehouse.execute(
                    "OPTIMIZE TABLE %s FINAL SETTINGS optimize_skip_merged_partitions = 1".formatted(table),
                    Parameters.none());
        }
    }
}
