package org.huwei.dashboards.leading.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.chart.DotPlot;
import org.huwei.dashboards.chart.Mark;
import org.huwei.dashboards.chart.Scale;
import org.huwei.dashboards.chart.Trend;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.DataTable;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** Charts of one indicator: the same figures as marks and as table rows. */
final class FigureCharts {

    private static final List<String> BANDS =
            List.of("meets", "cannot_tell", "does_not_meet", "monitored", "masked", "not_applicable", "not_rated");

    private final IndicatorDefinition definition;
    private final FigureWords words;
    private final Texts texts;

    FigureCharts(IndicatorDefinition definition, FigureWords words) {
        this.definition = definition;
        this.words = words;
        this.texts = words.texts();
    }

    ChartCard trend(List<Figure> figures, String finding, String fileName) {
        List<Mark> marks = figures.stream()
                .map(figure -> mark(figure, figure.period(), ""))
                .toList();
        String axis = texts.get("leading.axis.period");
        return new ChartCard(
                finding,
                measure(),
                Trend.of(marks, scale(), axis, finding, Map.of()),
                table(axis, figures, figure -> words.period(figure.period())),
                fileName);
    }

    ChartCard comparison(List<Figure> figures, String finding, String fileName) {
        List<DotPlot.Band> bands = new ArrayList<>();
        for (String code : BANDS) {
            List<Figure> own = figures.stream()
                    .filter(figure -> FigureWords.code(figure.cell()).equals(code))
                    .toList();
            if (!own.isEmpty()) {
                Cell sample = own.getFirst().cell();
                String heading = FigureWords.mark(sample) + " " + words.verdict(sample) + " · " + own.size();
                bands.add(new DotPlot.Band(
                        heading,
                        own.stream()
                                .map(figure -> mark(
                                        figure,
                                        words.division(figure.division()),
                                        figure.division().code()))
                                .toList()));
            }
        }
        String axis = texts.get("leading.axis.division");
        return new ChartCard(
                finding,
                measure(),
                DotPlot.of(bands, scale(), axis, finding),
                table(axis, figures, figure -> words.division(figure.division())),
                fileName);
    }

    private String measure() {
        return texts.get("leading.measure", words.name(definition), words.unit(definition));
    }

    private Scale scale() {
        return new Scale(
                measure(),
                definition.target().isPresent()
                        ? OptionalDouble.of(definition.target().get().value() * definition.multiplier())
                        : OptionalDouble.empty(),
                definition.target().isPresent() ? words.targetLabel(definition) : "",
                definition.multiplier() == 100 ? OptionalDouble.of(100) : OptionalDouble.empty());
    }

    private Mark mark(Figure figure, String label, String key) {
        Optional<Cell.Shown> shown = figure.cell().shown();
        List<String> tooltip = new ArrayList<>(List.of(words.sentence(definition, figure)));
        shown.ifPresent(value -> tooltip.add(
                texts.get("leading.counts", words.count(value.numerator()), words.count(value.denominator()))));
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

    private DataTable<Figure> table(String first, List<Figure> figures, Function<Figure, String> name) {
        return new DataTable<>(
                        measure(),
                        List.of(
                                Column.text(first, name),
                                Column.number(
                                        texts.get("leading.column.value", words.unit(definition)),
                                        figure -> words.cell(definition, figure.cell()),
                                        figure -> figure.cell()
                                                .shown()
                                                .map(Cell.Shown::value)
                                                .orElse(-1.0)),
                                column(
                                        "leading.column.interval",
                                        shown -> shown.interval()
                                                .map(interval -> words.interval(definition, interval))
                                                .orElse("–")),
                                column("leading.column.numerator", shown -> words.count(shown.numerator())),
                                column("leading.column.denominator", shown -> words.count(shown.denominator())),
                                Column.text(
                                        texts.get("leading.column.verdict"),
                                        figure ->
                                                FigureWords.mark(figure.cell()) + " " + words.verdict(figure.cell()))),
                        figures)
                .explain(figure -> words.reason(figure.cell()));
    }

    private Column<Figure> column(String key, Function<Cell.Shown, String> text) {
        return new Column<>(
                texts.get(key),
                figure -> figure.cell().shown().map(text).orElseGet(() -> FigureWords.mark(figure.cell())),
                true,
                null);
    }
}
