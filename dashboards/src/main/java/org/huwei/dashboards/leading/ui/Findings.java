package org.huwei.dashboards.leading.ui;

import java.util.List;
import java.util.Locale;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.DivisionSelection.Level;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Texts;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** What the comparisons of one indicator show, as titles of their charts. */
final class Findings {

    private final IndicatorDefinition definition;
    private final FigureWords words;
    private final Texts texts;

    Findings(IndicatorDefinition definition, FigureWords words) {
        this.definition = definition;
        this.words = words;
        this.texts = words.texts();
    }

    /** How the divisions of a level stand to the target, or between which values they lie. */
    String below(List<Figure> figures, Level level) {
        List<Cell> cells = shown(figures);
        String name = texts.get("leading.level." + level.name().toLowerCase(Locale.ROOT));
        return definition.target().isPresent()
                ? texts.get("leading.below", figures.size(), name, counts(figures))
                : texts.get("leading.below.range", cells.size(), name, extreme(cells, false), extreme(cells, true));
    }

    /** The same for sub-groups. */
    String groups(List<Figure> figures) {
        List<Cell> cells = shown(figures);
        return definition.target().isPresent()
                ? texts.get("leading.groups", figures.size(), counts(figures))
                : texts.get("leading.groups.range", cells.size(), extreme(cells, false), extreme(cells, true));
    }

    /** Counts of verdicts that occur: 达标 3、未达标 6. */
    String counts(List<Figure> figures) {
        return words.counts(figures.stream().map(Figure::cell).toList());
    }

    private static List<Cell> shown(List<Figure> figures) {
        return figures.stream()
                .map(Figure::cell)
                .filter(cell -> cell.shown().isPresent())
                .toList();
    }

    private String extreme(List<Cell> cells, boolean largest) {
        double[] values = cells.stream()
                .flatMap(cell -> cell.shown().stream())
                .mapToDouble(Cell.Shown::value)
                .sorted()
                .toArray();
        return words.value(definition, largest ? values[values.length - 1] : values[0]);
    }
}
