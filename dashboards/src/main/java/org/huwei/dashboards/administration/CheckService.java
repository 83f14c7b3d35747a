package org.huwei.dashboards.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.CheckDefinition;
import org.springframework.stereotype.Service;

/** What the data checks found, and where. */
@Service
public class CheckService {

    /** Areas and months shown behind one check. */
    public static final int PLACE_LIMIT = 200;

    private static final NamedQuery FINDINGS = NamedQuery.load("administration/check_findings");
    private static final NamedQuery VIOLATIONS = NamedQuery.load("administration/check_violations");

    private final Warehouse warehouse;
    private final CheckCatalogue checks;

    CheckService(Warehouse warehouse, CheckCatalogue checks) {
        this.warehouse = warehouse;
        this.checks = checks;
    }

    /** What each check found when its table was last assessed, the most violations first. */
    public List<CheckFinding> findings(Scope scope) {
        return warehouse.query(FINDINGS, scope, Parameters.none(), this::finding).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where a check found something, newest month first, {@value #PLACE_LIMIT} areas and months at most. */
    public List<CheckViolations> violations(CheckDefinition check, Scope scope) {
        Parameters parameters =
                Parameters.of("table", check.table()).and("code", check.code()).and("row_limit", PLACE_LIMIT);
        return warehouse.query(VIOLATIONS, scope, parameters, CheckService::violations);
    }

    /** Empty for a check that was taken out since. */
    private Optional<CheckFinding> finding(Row row) {
        return checks.find(row.string("check_code"))
                .map(check -> new CheckFinding(
                        check, row.integer("violations"), row.integer("areas"), row.instant("assessed_at")));
    }

    private static CheckViolations violations(Row row) {
        List<String> systems = row.strings("kept_systems");
        List<String> rows = row.strings("kept_rows");
        List<String> details = row.strings("kept_details");
        List<CheckViolations.Kept> kept = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            kept.add(new CheckViolations.Kept(systems.get(index), rows.get(index), details.get(index)));
        }
        return new CheckViolations(row.string("area_code"), row.date("month"), row.integer("violations"), kept);
    }
}
