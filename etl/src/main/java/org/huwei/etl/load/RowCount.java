package org.huwei.etl.load;

import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;

/** Asks a named query of the load how many rows there are. */
public final class RowCount {

    private RowCount() {}

    /**
     * The query's one number, in its column {@code rows}.
     *
     * @param table what stands for {@code fact_table} in the query
     */
    public static long of(Warehouse warehouse, NamedQuery query, String table, Parameters parameters) {
        NamedQuery ofTable = new NamedQuery(query.name(), query.sql().replace("fact_table", table));
        return warehouse
                .query(ofTable, Scope.system(), parameters, row -> row.integer("rows"))
                .getFirst();
    }
}
