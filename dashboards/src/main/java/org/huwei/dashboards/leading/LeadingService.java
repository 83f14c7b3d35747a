package org.huwei.dashboards.leading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.figures.AreaDelivery;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureQuery;
import org.huwei.dashboards.figures.FigureService;
import org.huwei.dashboards.figures.Figures;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.figures.Subgroups;
import org.huwei.etl.schedule.JobStatus;
import org.huwei.etl.schedule.Jobs;
import org.huwei.sql.Scope;
import org.huwei.sql.catalogue.Clause;
import org.huwei.sql.catalogue.ClauseCatalogue;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Dimension;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Definitions and published figures as the leading group's pages need them. */
@Service
public class LeadingService {

    private final FigureService figures;
    private final ObjectProvider<Jobs> jobs;
    private final IndicatorCatalogue catalogue;
    private final ClauseCatalogue clauses;

    LeadingService(
            FigureService figures, ObjectProvider<Jobs> jobs, IndicatorCatalogue catalogue, ClauseCatalogue clauses) {
        this.figures = figures;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.clauses = clauses;
    }

    public List<IndicatorDefinition> definitions() {
        return catalogue.definitions();
    }

    public Optional<IndicatorDefinition> definition(String code) {
        return catalogue.find(code);
    }

    /** The clauses an indicator gives evidence for. */
    public List<Clause> clauses(IndicatorDefinition definition) {
        return definition.clauses().stream()
                .flatMap(id -> clauses.find(id).stream())
                .toList();
    }

    public List<Period> periods(Scope scope) {
        return figures.periods(scope);
    }

    /** The newest whole year, or the newest period where there is no year. */
    public Optional<Period> newest(List<Period> periods) {
        return periods.stream()
                .filter(period -> period.kind() == PeriodKind.YEAR)
                .max(Comparator.naturalOrder())
                .or(() -> periods.stream().max(Comparator.naturalOrder()));
    }

    public Places places(Scope scope) {
        return new Places(figures.divisions(scope), scope);
    }

    /** What each area had delivered when the published snapshot was made. */
    public List<AreaDelivery> deliveries(Scope scope) {
        return figures.deliveries(scope);
    }

    /** The jobs as they are now; empty in an application without a scheduler. */
    public List<JobStatus> jobs() {
        return Optional.ofNullable(jobs.getIfAvailable()).map(Jobs::list).orElse(List.of());
    }

    /** Totals of every indicator in one division. */
    public Figures totals(Division division, Period period, Scope scope) {
        return figures.find(
                new FigureQuery(
                        List.of(), List.of(period.code()), DivisionSelection.only(division.code()), Figure.TOTAL),
                scope);
    }

    /** The indicators that do not meet their target, farthest from it first. */
    public List<Shortfall> shortfalls(Figures totals) {
        return Shortfall.of(definitions(), totals.figures());
    }

    /** One indicator's total out of those of a division; nothing was due where nothing is stored. */
    public Figure total(IndicatorDefinition definition, Division division, Period period, Figures totals) {
        return totals.of(definition.code()).stream()
                .findFirst()
                .orElseGet(() -> new Figure(
                        definition.code(),
                        definition.version(),
                        division,
                        period.code(),
                        Figure.TOTAL,
                        "",
                        new Cell.NotApplicable()));
    }

    /** Totals of one indicator in the divisions below one. */
    public List<Figure> below(String indicator, Division division, Period period, Scope scope) {
        return figures.find(
                        FigureQuery.totals(indicator, period.code(), DivisionSelection.childrenOf(division.code())),
                        scope)
                .figures();
    }

    /** The sub-groups of one indicator in one division by one dimension, in the order in which they are shown. */
    public List<Figure> groups(String indicator, Division division, Period period, Dimension dimension, Scope scope) {
        List<String> order = Subgroups.members(dimension);
        FigureQuery query = new FigureQuery(
                List.of(indicator),
                List.of(period.code()),
                DivisionSelection.only(division.code()),
                dimension.column());
        return figures.find(query, scope).figures().stream()
                .sorted(Comparator.comparingInt(figure -> order.indexOf(figure.member())))
                .toList();
    }

    /** One indicator in one division over all periods of a kind, oldest first. */
    public List<Figure> trend(String indicator, Division division, PeriodKind kind, Scope scope) {
        FigureQuery query =
                new FigureQuery(List.of(indicator), List.of(), DivisionSelection.only(division.code()), Figure.TOTAL);
        return figures.find(query, scope).figures().stream()
                .filter(figure -> Period.parse(figure.period())
                        .filter(period -> period.kind() == kind)
                        .isPresent())
                .sorted(Comparator.comparing(Figure::period))
                .toList();
    }
}
