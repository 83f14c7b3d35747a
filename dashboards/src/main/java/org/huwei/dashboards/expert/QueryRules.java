package org.huwei.dashboards.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.dashboards.expert.ExpertQuery.Layout;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.shell.Problem;
import org.huwei.sql.catalogue.IndicatorDefinition;

/**
 * What may be asked and how large the answer is, known without asking the warehouse: every combination of an
 * indicator with its periods, the divisions and the groups is one figure, whether or not a value stands there.
 *
 * @param definitions the indicators by code, in the order of the pages
 * @param tree the divisions
 * @param snapshot id of the published snapshot
 * @param periods the periods it has figures for, oldest first, at least one
 */
record QueryRules(
        Map<String, IndicatorDefinition> definitions, DivisionTree tree, String snapshot, List<Period> periods) {

    private static final int LIST_COLUMNS = 11;
    private static final int CROSS_HEAD_COLUMNS = 2;

    /** The first fault of a complete query; empty when it may run. */
    Optional<Problem> fault(ExpertQuery query) {
        return unknownIndicator(query)
                .or(() -> unknownPeriod(query))
                .or(() -> unknownDivision(query))
                .or(() -> refusedBreakdown(query))
                .or(() -> leafDivision(query))
                .or(() -> nothingDefined(query));
    }

    /** How large the answer to a query without fault is. */
    ResultSize size(ExpertQuery query) {
        long groupColumn = query.by().splitsIntoGroups() ? 1 : 0;
        long rowsForOnePeriod = rowsForOnePeriod(query);
        long figures = query.indicators().stream()
                .mapToLong(code -> definedPeriods(query, code).size())
                .sum();
        return query.layout() == Layout.LIST
                ? new ResultSize(figures * rowsForOnePeriod, LIST_COLUMNS + groupColumn)
                : new ResultSize(rowsForOnePeriod, CROSS_HEAD_COLUMNS + groupColumn + figures);
    }

    /** The figures of a query in the order of its rows. */
    List<FigureKey> figures(ExpertQuery query) {
        List<FigureKey> keys = new ArrayList<>();
        for (String indicator : query.indicators()) {
            for (String period : definedPeriods(query, indicator)) {
                query.divisions().forEach(division -> addFigures(query.by(), indicator, period, division, keys));
            }
        }
        return keys;
    }

    /** The chosen periods for which the indicator is defined. */
    List<String> definedPeriods(ExpertQuery query, String indicator) {
        IndicatorDefinition definition = definition(indicator);
        return query.periods().stream()
                .filter(period -> Period.parse(period)
                        .map(Period::kind)
                        .filter(definition.periods()::contains)
                        .isPresent())
                .toList();
    }

    IndicatorDefinition definition(String code) {
        return Optional.ofNullable(definitions.get(code))
                .orElseThrow(() -> new IllegalArgumentException("Indicator `" + code + "` has no definition."));
    }

    private void addFigures(Breakdown by, String indicator, String period, String division, List<FigureKey> keys) {
        if (by == Breakdown.AREA) {
            tree.children(division)
                    .forEach(child -> keys.add(new FigureKey(indicator, period, child.code(), "total", "", false)));
        } else if (by.splitsIntoGroups()) {
            by.members()
                    .forEach(member ->
                            keys.add(new FigureKey(indicator, period, division, by.dimension(), member, false)));
        }
        keys.add(new FigureKey(indicator, period, division, "total", "", by != Breakdown.TOTAL));
    }

    private long rowsForOnePeriod(ExpertQuery query) {
        long split = query.by() == Breakdown.AREA
                ? query.divisions().stream()
                        .mapToLong(code -> tree.children(code).size())
                        .sum()
                : query.by().splitsIntoGroups()
                        ? (long) query.divisions().size() * query.by().members().size()
                        : 0;
        return split + query.divisions().size();
    }

    private Optional<Problem> unknownIndicator(ExpertQuery query) {
        return query.indicators().stream()
                .filter(code -> !definitions.containsKey(code))
                .findFirst()
                .map(code -> Problem.of("expert.problem.indicator", QueryAddress.shortened(code)));
    }

    private Optional<Problem> unknownPeriod(ExpertQuery query) {
        Set<String> known = periods.stream().map(Period::code).collect(Collectors.toSet());
        return query.periods().stream()
                .filter(period -> !known.contains(period))
                .findFirst()
                .map(period -> Problem.of(
                        "expert.problem.period",
                        QueryAddress.shortened(period),
                        snapshot,
                        periods.getFirst().code(),
                        periods.getLast().code()));
    }

    private Optional<Problem> unknownDivision(ExpertQuery query) {
        return query.divisions().stream()
                .filter(code -> tree.find(code).isEmpty())
                .findFirst()
                .map(code -> Problem.of("expert.problem.division", QueryAddress.shortened(code)));
    }

    private Optional<Problem> refusedBreakdown(ExpertQuery query) {
        return query.indicators().stream()
                .filter(code -> !query.by().allowedFor(definition(code)))
                .findFirst()
                .map(code -> Problem.of(
                        "expert.problem.by.indicator",
                        code,
                        new Problem("expert.by." + query.by().key(), List.of())));
    }

    private Optional<Problem> leafDivision(ExpertQuery query) {
        if (query.by() != Breakdown.AREA) {
            return Optional.empty();
        }
        return query.divisions().stream()
                .filter(code -> tree.children(code).isEmpty())
                .findFirst()
                .map(code -> Problem.of("expert.problem.by.leaf", tree.path(code)));
    }

    private Optional<Problem> nothingDefined(ExpertQuery query) {
        boolean nothing = query.indicators().stream()
                .allMatch(code -> definedPeriods(query, code).isEmpty());
        return nothing ? Optional.of(Problem.of("expert.problem.nothing")) : Optional.empty();
    }
}
