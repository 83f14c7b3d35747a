package org.huwei.etl.quality;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.CheckDefinition;

/** Runs the data checks of a table inside the warehouse and keeps what they found with the run. */
final class DataChecks {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final NamedQuery FORGET = NamedQuery.load("etl/forget-check-results");
    private static final NamedQuery KEEP = NamedQuery.load("etl/keep-check-result");
    private static final NamedQuery FOUND = NamedQuery.load("etl/check-violations");

    private final Warehouse warehouse;
    private final CheckCatalogue catalogue;

    DataChecks(Warehouse warehouse, CheckCatalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    /** Returns how many violations each check of the table found; what the run had found before is replaced. */
    Map<String, Long> run(long batchId, Instant at, String table) {
        Parameters run = Parameters.of("batch", batchId).and("table", table);
        warehouse.execute(FORGET.sql(), run);
        for (CheckDefinition check : catalogue.of(List.of(table))) {
            warehouse.execute(
                    KEEP.sql().replace("check_violations", "(" + check.violations() + ")"),
                    run.and("code", check.code())
                            .and("severity", check.severity().word())
                            .and("at", at)
                            .and("today", at.atZone(ZONE).toLocalDate()));
        }
        Map<String, Long> found = new LinkedHashMap<>();
        warehouse.forEach(
                FOUND, Scope.system(), run, row -> found.put(row.string("check_code"), row.integer("violations")));
        return found;
    }
}
