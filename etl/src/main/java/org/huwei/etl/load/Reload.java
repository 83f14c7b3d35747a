package org.huwei.etl.load;

import java.time.Instant;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/**
 * A table that is filled beside a fact table and takes its place in one step: readers see the old rows until then and
 * the new ones from then on. Rows of other source systems are taken over.
 */
public final class Reload {

    private static final NamedQuery KEEP = NamedQuery.load("etl/keep-reloaded");
    private static final NamedQuery REPAIRED = NamedQuery.load("etl/keep-repaired");
    private static final NamedQuery DROPPED = NamedQuery.load("etl/count-dropped");

    private final Warehouse warehouse;
    private final String table;
    private final String beside;
    private final Parameters parameters;

    public Reload(Warehouse warehouse, String sourceSystem, String table) {
        this.warehouse = warehouse;
        this.table = table;
        this.beside = table + "_reload";
        this.parameters = Parameters.of("source_system", sourceSystem).and("table", table);
    }

    /** Makes the table beside, begun anew, and returns its name. */
    public String begin() {
        drop();
        warehouse.execute("CREATE TABLE %s AS %s".formatted(beside, table), Parameters.none());
        warehouse.execute(
                "INSERT INTO %s SELECT * FROM %s FINAL WHERE source_system != {source_system:String}"
                        .formatted(beside, table),
                parameters);
        return beside;
    }

    /** Takes over the rows that a person repaired and that the source still sends as they were. */
    public void keepRepaired() {
        warehouse.execute(sql(REPAIRED), parameters);
    }

    /** How many rows of the source would be lost, being neither in the new table nor in quarantine. */
    public long dropped() {
        NamedQuery ofTables = new NamedQuery(DROPPED.name(), sql(DROPPED));
        return RowCount.of(warehouse, ofTables, table, parameters);
    }

    /** Keeps what ends, and lets the new table take the place of the old. */
    public void swap(long batchId, Instant at) {
        warehouse.execute(sql(KEEP), parameters.and("batch", batchId).and("at", at));
        warehouse.execute(
                "ALTER TABLE %s REPLACE PARTITION tuple() FROM %s".formatted(table, beside), Parameters.none());
        drop();
    }

    private void drop() {
        warehouse.execute("DROP TABLE IF EXISTS " + beside, Parameters.none());
    }

    private String sql(NamedQuery query) {
        return query.sql().replace("fact_table", table).replace("reloaded_table", beside);
    }
}
