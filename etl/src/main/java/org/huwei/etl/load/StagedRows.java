package org.huwei.etl.load;

import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/** Staging tables of one partition for each run and record table. */
final class StagedRows {

    private StagedRows() {}

    static void drop(Warehouse warehouse, String staging, long batchId, String recordTable) {
        warehouse.execute(
                "ALTER TABLE %s DROP PARTITION tuple(%d, '%s')".formatted(staging, batchId, recordTable),
                Parameters.none());
    }
}
