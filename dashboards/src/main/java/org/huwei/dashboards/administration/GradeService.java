package org.huwei.dashboards.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huwei.dashboards.administration.QualityGrade.Place;
import org.huwei.dashboards.administration.QualityGrade.Shares;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Row;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.springframework.stereotype.Service;

/** The grades of the records by month, table and area, and what follows from them. */
@Service
public class GradeService {

    private static final NamedQuery MONTHS = NamedQuery.load("administration/grade_months");
    private static final NamedQuery GRADES = NamedQuery.load("administration/grades");
    private static final NamedQuery PERFECT = NamedQuery.load("administration/perfect_grades");

    private final Warehouse warehouse;
    private final IndicatorCatalogue indicators;

    GradeService(Warehouse warehouse, IndicatorCatalogue indicators) {
        this.warehouse = warehouse;
        this.indicators = indicators;
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
        return warehouse.query(GRADES, scope, Parameters.of("month", month), GradeService::grade);
    }

    /** Tables and areas without one fault in the twelve months up to the month. */
    public List<Place> perfect(LocalDate month, Scope scope) {
        return warehouse.query(PERFECT, scope, Parameters.of("month", month), GradeService::place);
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
            List<IndicatorDefinition> resting = indicators.definitions().stream()
                    .filter(indicator -> indicator.sourceTables().stream().anyMatch(bad::contains))
                    .toList();
            if (!resting.isEmpty()) {
                unfit.put(area, resting);
            }
        });
        return unfit;
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
}
