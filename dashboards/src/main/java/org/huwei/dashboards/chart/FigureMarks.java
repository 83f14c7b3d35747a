package org.huwei.dashboards.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.DataTable;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.jspecify.annotations.Nullable;

/** The figures of one indicator as marks of a chart and as rows of its table twin. */
public final class FigureMarks {

    private static final double BELOW_EVERYTHING = -1.0;

    private final IndicatorDefinition definition;
    private final FigureWords words;
    private final Texts texts;

    public FigureMarks(IndicatorDefinition definition, FigureWords words) {
        this.definition = definition;
        this.words = words;
        this.texts = words.texts();
    }

    /** What is measured, with unit: 巡查覆盖率(%). */
    public String measure() {
        return texts.get("chart.measure", words.name(definition), words.unit(definition));
    }

    /** The value axis with the target. Its title is short, as the measure stands above the chart. */
    public Scale scale() {
        return new Scale(
                texts.get("chart.column.value", words.unit(definition)),
                definition.target().isPresent()
                        ? OptionalDouble.of(definition.target().get().value() * definition.multiplier())
                        : OptionalDouble.empty(),
                definition.target().isPresent() ? words.targetLabel(definition) : "",
                definition.multiplier() == 100 ? OptionalDouble.of(100) : OptionalDouble.empty());
    }

    /**
     * One figure; a figure that is not shown has neither value nor bounds.
     *
     * @param label on the axis
     * @param key what a click means; empty for nothing
     */
    public Mark mark(Figure figure, String label, String key) {
        Optional<Cell.Shown> shown = figure.cell().shown();
        List<String> tooltip = new ArrayList<>(List.of(words.sentence(definition, figure)));
        shown.ifPresent(value -> tooltip.add(
                texts.get("chart.counts", words.count(value.numerator()), words.count(value.denominator()))));
        return new Mark(
                key,
                label,
                shown.map(value -> OptionalDouble.of(value.value())).orElse(OptionalDouble.empty()),
                shown.flatMap(Cell.Shown::interval)
                        .map(interval -> new Mark.Bounds(interval.lower(), interval.upper())),
                words.cell(definition, figure.cell()),
                FigureWords.code(figure.cell()),
                tooltip);
    }

    /**
     * The table twin.
     *
     * @param first heading of the first column
     * @param name what a row is about
     * @param address where the row's name leads; null for nowhere
     */
    public DataTable<Figure> table(
            String first,
            List<Figure> figures,
            Function<Figure, String> name,
            Function<Figure, @Nullable String> address) {
        List<Column<Figure>> columns = List.of(
                Column.text(first, name),
                Column.number(
                        texts.get("chart.column.value", words.unit(definition)),
                        figure -> words.cell(definition, figure.cell()),
                        FigureMarks::order),
                column(
                        "chart.column.interval",
                        shown -> shown.interval()
                                .map(interval -> words.interval(definition, interval))
                                .orElse("–")),
                column("chart.column.numerator", shown -> words.count(shown.numerator())),
                column("chart.column.denominator", shown -> words.count(shown.denominator())),
                Column.text(
                        texts.get("chart.column.verdict"),
                        figure -> FigureWords.mark(figure.cell()) + " " + words.verdict(figure.cell())));
        return new DataTable<>(measure(), columns, figures)
                .link(address)
                .explain(figure -> words.reason(figure.cell()));
    }

    private static double order(Figure figure) {
        return figure.cell().shown().map(Cell.Shown::value).orElse(BELOW_EVERYTHING);
    }

    private Column<Figure> column(String key, Function<Cell.Shown, String> text) {
        return new Column<>(
                texts.get(key),
                figure -> figure.cell().shown().map(text).orElseGet(() -> FigureWords.mark(figure.cell())),
                true,
                null);
    }
}
