package org.huwei.app.fences;

import java.util.List;
import org.huwei.dashboards.violation.ReachesUpFromDashboards;
import org.huwei.dashboards.violation.UsesForbiddenTechnology;
import org.huwei.etl.evaluation.violation.UsesSparkInAMethod;
import org.huwei.etl.source.violation.ReachesLaterStages;
import org.huwei.etl.violation.ReachesUpFromEtl;
import org.huwei.sql.violation.ReachesUpFromSql;

/** Classes of the test sources that break the fences on purpose. */
final class Violations {

    private Violations() {}

    static List<Class<?>> all() {
        return List.of(
                ReachesUpFromSql.class,
                ReachesUpFromEtl.class,
                ReachesUpFromDashboards.class,
                UsesForbiddenTechnology.class,
                UsesSparkInAMethod.class,
                ReachesLaterStages.class);
    }
}
