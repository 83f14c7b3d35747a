package org.huwei.etl.quality;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.GradeRules;

/** Checks and grades the tables that a run touched, after it has loaded them. */
public final class Quality {

    private final DataChecks checks;
    private final QualityGrades grades;
    private final Map<String, RecordType> types;

    public Quality(Warehouse warehouse) {
        this.checks = new DataChecks(warehouse, CheckCatalogue.load());
        this.grades = new QualityGrades(warehouse, GradeRules.load());
        this.types = SourceCatalogue.load().types();
    }

    /**
     * Runs the data checks of the tables and grades each by area and month; what stands there for the run from before
     * is replaced, so that repeating it changes nothing.
     *
     * @param batchId the run
     * @param at the moment of the run: what is late or overdue is so then
     * @param tables the record tables that the run touched
     * @return violations by check, 0 for those that found nothing
     */
    public Map<String, Long> assess(long batchId, Instant at, Collection<String> tables) {
        Map<String, Long> violations = new LinkedHashMap<>();
        for (String table : tables.stream().distinct().sorted().toList()) {
            violations.putAll(checks.run(batchId, at, table));
            RecordType type = types.get(table);
            if (type != null) {
                grades.grade(batchId, at, type);
            }
        }
        return violations;
    }
}
