package org.huwei.dashboards.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huwei.dashboards.administration.ControlDifference.Counts;
import org.huwei.dashboards.administration.QualityGrade.Place;
import org.huwei.dashboards.administration.QualityGrade.Shares;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.CheckDefinition;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.springframework.stereotype.Service;

/** How good the records are: rows in quarantine, findings of the data checks, grades, and totals that differ. */
@Service
public class QualityService {

    /** Rows shown behind one reason of quarantine. */
    public static final int ROW_LIMIT = 200;

    /** Areas and months shown behind one check, and differing totals. */
    public static final int PLACE_LIMIT = 200;

    private static final NamedQuery REASONS = NamedQuery.load("administration/quarantine_reasons");
    private static final NamedQuery ROWS = NamedQuery.load("administration/quarantined_rows");
    private static final NamedQuery FINDINGS = NamedQuery.load("administration/check_findings");
    private static final NamedQuery VIOLATIONS = NamedQuery.load("administration/check_violations");
    private static final NamedQuery MONTHS = NamedQuery.load("administration/grade_months");
    private static final NamedQuery GRADES = NamedQuery.load("administration/grades");
    private static final NamedQuery PERFECT = NamedQuery.load("administration/perfect_grades");
    private static final NamedQuery DIFFERENCES = NamedQuery.load("administration/control_differences");
    private static final NamedQuery REFUSED = NamedQuery.load("administration/refused_since");
    private static final NamedQuery DIFFERING = NamedQuery.load("administration/differing_since");

    private final Warehouse warehouse;
    private final CheckCatalogue checks;
    private final List<IndicatorDefinition> indicators;

    public QualityService(Warehouse warehouse, CheckCatalogue checks, IndicatorCatalogue indicators) {
        this.warehouse = warehouse;
        this.checks = checks;
        this.indicators = indicators.definitions();
    }

    /** Why rows stand in quarantine now, most frequent first. */
    public List<QuarantineReason> reasons(Scope scope) {
        return warehouse.query(REASONS, scope, Parameters.none(), QualityService::reason);
    }

    /** The newest {@value #ROW_LIMIT} rows behind one reason. */
    public List<QuarantinedRow> rows(Key reason, Scope scope) {
        return warehouse.query(ROWS, scope, reason.parameters().and("row_limit", ROW_LIMIT), QualityService::row);
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
        return warehouse.query(VIOLATIONS, scope, parameters, QualityService::violations);
    }

    /** The months that are graded, by their first days, newest first, each with how many rows it has in all tables. */
    public Map<LocalDate, Long> months(Scope scope) {
        Map<LocalDate, Long> months = new LinkedHashMap<>();
        warehouse.forEach(
                MONTHS, scope, Parameters.none(), row -> months.put(row.date("month"), row.integer("row_total")));
        return months;
    }

    /** The grades of the month by table and area; tables without days are there with their one grade. */
    public List<QualityGrade> grades(LocalDate month, Scope scope) {
        return warehouse.query(GRADES, scope, Parameters.of("month", month), QualityService::grade);
    }

    /** Tables and areas without one fault in the twelve months up to the month. */
    public List<Place> perfect(LocalDate month, Scope scope) {
        return warehouse.query(PERFECT, scope, Parameters.of("month", month), QualityService::place);
    }

    /** Areas and months in which a source counts other rows than we have, the greatest difference first. */
    public List<ControlDifference> differences(Scope scope) {
        return warehouse.query(DIFFERENCES, scope, Parameters.of("row_limit", PLACE_LIMIT), QualityService::difference);
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

    /** The indicators that rest on tables with grade D, by area code. */
    public Map<String, List<IndicatorDefinition>> unfit(List<QualityGrade> grades) {
        Map<String, List<String>> tables = new TreeMap<>();
        grades.stream()
                .filter(grade -> grade.letter().equals(QualityGrade.UNFIT))
                .forEach(grade -> tables.computeIfAbsent(grade.place().area(), area -> new ArrayList<>())
                        .add(grade.place().table()));
        Map<String, List<IndicatorDefinition>> unfit = new TreeMap<>();
        tables.forEach((area, bad) -> {
            List<IndicatorDefinition> resting = indicators.stream()
                    .filter(indicator -> indicator.sourceTables().stream().anyMatch(bad::contains))
                    .toList();
            if (!resting.isEmpty()) {
                unfit.put(area, resting);
            }
        });
        return unfit;
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

    private static QualityGrade grade(Row row) {
        Shares shares = new Shares(
                row.optionalNumber("completeness"),
                row.optionalNumber("timeliness"),
                row.optionalNumber("consistency"));
        return new QualityGrade(place(row), row.integer("row_count"), shares, row.string("letter"));
    }

    private static Place place(Row row) {
        return new Place(row.string("record_table"), row.string("area_code"));
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
