package org.huwei.dashboards.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.springframework.stereotype.Service;

/** The rows that stand in quarantine, by reason; {@link RepairService} decides on them. */
@Service
public class QuarantineService {

    /** Rows shown behind one reason of quarantine. */
    public static final int ROW_LIMIT = 200;

    private static final NamedQuery REASONS = NamedQuery.load("administration/quarantine_reasons");
    private static final NamedQuery ROWS = NamedQuery.load("administration/quarantined_rows");
    private static final NamedQuery REFUSED = NamedQuery.load("administration/refused_since");

    private final Warehouse warehouse;

    public QuarantineService(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Why rows stand in quarantine now, most frequent first. */
    public List<QuarantineReason> reasons(Scope scope) {
        return warehouse.query(REASONS, scope, Parameters.none(), QuarantineService::reason);
    }

    /** The newest {@value #ROW_LIMIT} rows behind one reason. */
    public List<QuarantinedRow> rows(Key reason, Scope scope) {
        return warehouse.query(ROWS, scope, reason.parameters().and("row_limit", ROW_LIMIT), QuarantineService::row);
    }

    /** How many rows the runs of a job refused since a moment, by table; also of runs that failed in the end. */
    public Map<String, Long> refused(String job, Instant since, Scope scope) {
        Map<String, Long> refused = new LinkedHashMap<>();
        warehouse.forEach(
                REFUSED,
                scope,
                Parameters.of("job", job).and("since", since),
                row -> refused.put(row.string("record_table"), row.integer("refused_rows")));
        return refused;
    }

    private static QuarantineReason reason(Row row) {
        Key key = new Key(
                row.string("source_system"),
                row.string("record_table"),
                row.string("check_code"),
                row.string("column_name"));
        return new QuarantineReason(key, row.integer("row_count"), row.instant("latest"));
    }

    private static QuarantinedRow row(Row row) {
        return new QuarantinedRow(
                row.string("source_row_id"),
                row.integer("batch_id"),
                row.instant("quarantined_at"),
                row.string("column_value"),
                row.string("reason"),
                row.string("row_json"));
    }
}
