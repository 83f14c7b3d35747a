package org.huwei.etl.quality;

import java.time.Instant;
import java.time.LocalDate;
import org.huwei.etl.source.RecordType;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.GradeRules;
import org.huwei.sql.catalogue.GradeRules.Duty;
import org.huwei.sql.catalogue.GradeRules.Shares;

/** Grades a table by area and month inside the warehouse, after the data checks of the run. */
final class QualityGrades {

    private static final NamedQuery FORGET = NamedQuery.load("etl/forget-grades");
    private static final NamedQuery KEEP = NamedQuery.load("etl/keep-grades");

    private final Warehouse warehouse;
    private final GradeRules rules;

    QualityGrades(Warehouse warehouse, GradeRules rules) {
        this.warehouse = warehouse;
        this.rules = rules;
    }

    /** Grades the table as of the moment of the run; the run's grades from before are replaced. */
    void grade(long batchId, Instant at, RecordType type) {
        Parameters run = Parameters.of("batch", batchId).and("table", type.name());
        warehouse.execute(FORGET.sql(), run);
        LocalDate today = at.atZone(DataChecks.ZONE).toLocalDate();
        Duty duty = rules.of(type.name());
        Shares shares = rules.on(today);
        warehouse.execute(
                KEEP.sql().replace("graded_rows", "(" + GradedRows.of(type, duty) + ")"),
                run.and("at", at)
                        .and("today", today)
                        .and("days", duty.days())
                        .and("every", duty.every())
                        .and("levels", duty.levels())
                        .and("grade_a", shares.a())
                        .and("grade_b", shares.b())
                        .and("grade_c", shares.c()));
    }
}
