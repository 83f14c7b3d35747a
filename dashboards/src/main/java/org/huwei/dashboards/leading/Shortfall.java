package org.huwei.dashboards.leading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.Verdict;
import org.huwei.sql.catalogue.IndicatorDefinition;

/**
 * An indicator that does not meet its target, and by how much.
 *
 * @param distance from the target in the shown unit, always positive
 */
public record Shortfall(IndicatorDefinition definition, Cell.Shown shown, double distance) {

    /**
     * The indicators that do not meet their target, farthest first. Distances compare as shares, before the
     * multiplier. Outcomes are left out: they stand at the head of the page, and injuries are never ranked.
     */
    static List<Shortfall> of(List<IndicatorDefinition> definitions, List<Figure> figures) {
        return definitions.stream()
                .filter(definition -> definition.mechanism() > 0)
                .flatMap(definition -> figures.stream()
                        .filter(figure -> figure.indicator().equals(definition.code()))
                        .flatMap(figure -> of(definition, figure)))
                .sorted(Comparator.comparingDouble((Shortfall shortfall) ->
                                -shortfall.distance() / shortfall.definition().multiplier())
                        .thenComparing(shortfall -> shortfall.definition().code()))
                .toList();
    }

    private static Stream<Shortfall> of(IndicatorDefinition definition, Figure figure) {
        Optional<Cell.Shown> missed = figure.cell().shown().filter(shown -> shown.verdict() == Verdict.DOES_NOT_MEET);
        return missed.stream()
                .flatMap(shown -> definition.target().stream()
                        .map(target -> new Shortfall(
                                definition,
                                shown,
                                Math.abs(shown.value() - target.value() * definition.multiplier()))));
    }
}
