package org.huwei.dashboards.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.administration.ControlDifference.Counts;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.springframework.stereotype.Service;

/** Where a source counts other rows than we have. */
@Service
public class ControlTotalService {

    /** Areas and months shown whose totals differ. */
    public static final int PLACE_LIMIT = 200;

    private static final NamedQuery DIFFERENCES = NamedQuery.load("administration/control_differences");
    private static final NamedQuery DIFFERING = NamedQuery.load("administration/differing_since");

    private final Warehouse warehouse;

    public ControlTotalService(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Areas and months in which a source counts other rows than we have, the greatest difference first. */
    public List<ControlDifference> differences(Scope scope) {
        return warehouse.query(
                DIFFERENCES, scope, Parameters.of("row_limit", PLACE_LIMIT), ControlTotalService::difference);
    }

    /** In how many areas and months totals were compared since a moment and differ from the source, by table. */
    public Map<String, Long> differing(Instant since, Scope scope) {
        Map<String, Long> differing = new LinkedHashMap<>();
        warehouse.forEach(
                DIFFERING,
                scope,
                Parameters.of("since", since),
                row -> differing.put(row.string("record_table"), row.integer("places")));
        return differing;
    }

    private static ControlDifference difference(Row row) {
        return new ControlDifference(
                row.string("source_system"),
                row.string("record_table"),
                row.string("area_code"),
                (int) row.integer("month"),
                new Counts(row.integer("source_total"), row.integer("loaded_total"), row.integer("quarantined_total")),
                row.instant("compared_at"));
    }
}
