package org.huwei.dashboards.leading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureQuery;
import org.huwei.dashboards.figures.FigureService;
import org.huwei.dashboards.figures.Figures;
import org.huwei.dashboards.figures.Period;
import org.huwei.sql.Scope;
import org.huwei.sql.catalogue.Clause;
import org.huwei.sql.catalogue.ClauseCatalogue;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;
import org.springframework.stereotype.Service;

/** Definitions and published figures as the leading group's pages need them. */
@Service
public class LeadingService {

    private final FigureService figures;
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final ClauseCatalogue clauses = ClauseCatalogue.load();

    LeadingService(FigureService figures) {
        this.figures = figures;
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

    public List<Division> divisions(Scope scope) {
        return figures.divisions(scope);
    }

    /** Totals of every indicator in one division. */
    public Figures totals(String division, Period period, Scope scope) {
        return figures.find(
                new FigureQuery(List.of(), List.of(period.code()), DivisionSelection.only(division), Figure.TOTAL),
                scope);
    }

    /** Totals of one indicator in the divisions below one. */
    public List<Figure> below(String indicator, String division, Period period, Scope scope) {
        return figures.find(FigureQuery.totals(indicator, period.code(), DivisionSelection.childrenOf(division)), scope)
                .figures();
    }

    /** One indicator in one division over all periods of a kind, oldest first. */
    public List<Figure> trend(String indicator, String division, PeriodKind kind, Scope scope) {
        return figures
                .find(
                        new FigureQuery(List.of(indicator), List.of(), DivisionSelection.only(division), Figure.TOTAL),
                        scope)
                .figures()
                .stream()
                .filter(figure -> Period.parse(figure.period())
                        .filter(period -> period.kind() == kind)
                        .isPresent())
                .sorted(Comparator.comparing(Figure::period))
                .toList();
    }
}
