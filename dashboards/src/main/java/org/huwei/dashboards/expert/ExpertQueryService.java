package org.huwei.dashboards.expert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.DivisionSelection;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureQuery;
import org.huwei.dashboards.figures.FigureService;
import org.huwei.dashboards.figures.Figures;
import org.huwei.dashboards.figures.SnapshotStamp;
import org.huwei.dashboards.shell.Problem;
import org.huwei.sql.Scope;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what experts may ask of the published snapshot, and answers it. */
@Service
public class ExpertQueryService {

    private final FigureService figures;
    private final Map<String, IndicatorDefinition> definitions;

    ExpertQueryService(FigureService figures, IndicatorCatalogue catalogue) {
        this.figures = figures;
        this.definitions = catalogue.definitions().stream()
                .collect(Collectors.toMap(
                        IndicatorDefinition::code, definition -> definition, (one, other) -> one, LinkedHashMap::new));
    }

    /** What can be chosen now; empty while no snapshot with figures is published. */
    public Optional<Workbench> workbench(Scope scope) {
        return figures.stamp(scope)
                .map(stamp -> workbench(stamp, scope))
                .filter(bench -> !bench.periods().isEmpty());
    }

    /**
     * Answers a complete query.
     *
     * @throws QueryRefusedException when a rule or a limit forbids it; nothing was read then
     */
    public Answer run(ExpertQuery query, Workbench bench, Scope scope) {
        bench.problem(query).ifPresent(problem -> {
            throw new QueryRefusedException(problem);
        });
        List<FigureKey> keys = bench.rules().figures(query);
        Figures totals = figures.find(totals(query, keys), scope);
        Figures groups = query.by().splitsIntoGroups()
                ? figures.find(groups(query), scope)
                : new Figures(totals.stamp(), List.of());
        SnapshotStamp stamp = oneStamp(totals, groups);
        Map<FigureKey, Cell> cells = new HashMap<>();
        totals.figures().forEach(figure -> cells.put(key(figure), figure.cell()));
        groups.figures().forEach(figure -> cells.put(key(figure), figure.cell()));
        return new Answer(
                query, stamp, keys.stream().map(key -> line(key, cells)).toList());
    }

    private static Answer.Line line(FigureKey key, Map<FigureKey, Cell> cells) {
        Cell stored = cells.get(key.stored());
        return new Answer.Line(key, stored != null ? stored : missing(cells.get(key.whole())));
    }

    /**
     * What stands where the snapshot has no row. A group takes the fate of its total: of a not-rated total no group was
     * counted, and an empty group under a withheld total would tell in which of the others the children are. Otherwise
     * there was nothing to count: rule 1 calls it not applicable, never zero.
     */
    private static Cell missing(@Nullable Cell whole) {
        return switch (whole) {
            case Cell.NotRated notRated -> notRated;
            case Cell.Masked masked -> new Cell.Masked(Cell.Reason.COMPANION);
            case null, default -> new Cell.NotApplicable();
        };
    }

    private Workbench workbench(SnapshotStamp stamp, Scope scope) {
        QueryRules rules = new QueryRules(
                definitions, new DivisionTree(figures.divisions(scope)), stamp.id(), figures.periods(scope));
        return new Workbench(stamp, rules);
    }

    private static FigureQuery totals(ExpertQuery query, List<FigureKey> keys) {
        Set<String> divisions = new LinkedHashSet<>();
        keys.forEach(key -> divisions.add(key.division()));
        return new FigureQuery(
                query.indicators(),
                query.periods(),
                new DivisionSelection.Units(new ArrayList<>(divisions)),
                Figure.TOTAL);
    }

    private static FigureQuery groups(ExpertQuery query) {
        return new FigureQuery(
                query.indicators(),
                query.periods(),
                new DivisionSelection.Units(query.divisions()),
                query.by().dimension());
    }

    /** Both halves of an answer must be of one snapshot: a publication may fall between them. */
    private static SnapshotStamp oneStamp(Figures totals, Figures groups) {
        if (!totals.stamp().equals(groups.stamp())) {
            throw new QueryRefusedException(Problem.of("expert.problem.published"));
        }
        return totals.stamp().orElseThrow(() -> new QueryRefusedException(Problem.of("expert.problem.snapshot")));
    }

    private static FigureKey key(Figure figure) {
        return new FigureKey(
                figure.indicator(),
                figure.period(),
                figure.division().code(),
                figure.dimension(),
                figure.member(),
                false);
    }
}
