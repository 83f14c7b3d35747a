package org.huwei.dashboards.leading.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.chart.DotPlot;
import org.huwei.dashboards.chart.FigureMarks;
import org.huwei.dashboards.chart.Mark;
import org.huwei.dashboards.chart.Trend;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.figures.TrendFinding;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/** Charts of one indicator: over time, by division below in bands of verdicts, by sub-group. */
final class FigureCharts {

    private static final List<String> BANDS =
            List.of("does_not_meet", "cannot_tell", "meets", "monitored", "masked", "not_applicable", "not_rated");

    private final FigureWords words;
    private final Texts texts;
    private final FigureMarks marks;
    private final Findings findings;
    private final TrendFinding trend;

    FigureCharts(IndicatorDefinition definition, FigureWords words) {
        this.words = words;
        this.texts = words.texts();
        this.marks = new FigureMarks(definition, words);
        this.findings = new Findings(definition, words);
        this.trend = new TrendFinding(definition, words);
    }

    ChartCard trend(List<Figure> figures, PeriodKind kind, String fileName) {
        String finding = trend.of(figures);
        String axis = texts.get("leading.axis." + kind.name().toLowerCase(Locale.ROOT));
        return new ChartCard(
                finding,
                marks.measure(),
                Trend.of(
                        figures.stream()
                                .map(figure -> marks.mark(figure, figure.period(), ""))
                                .toList(),
                        marks.scale(),
                        axis,
                        finding,
                        Map.of()),
                marks.table(axis, figures, figure -> words.period(figure.period()), figure -> null),
                fileName);
    }

    /** @param address of the page one division further down */
    ChartCard below(List<Figure> figures, LeadingAddress address, String fileName) {
        String finding = findings.below(figures, figures.getFirst().division().level());
        String axis = texts.get("leading.axis.division");
        List<DotPlot.Band> bands = new ArrayList<>();
        for (String code : BANDS) {
            List<Figure> own = figures.stream()
                    .filter(figure -> FigureWords.code(figure.cell()).equals(code))
                    .toList();
            if (!own.isEmpty()) {
                bands.add(new DotPlot.Band(
                        heading(own), own.stream().map(this::row).toList()));
            }
        }
        return new ChartCard(
                finding,
                marks.measure(),
                DotPlot.of(bands, marks.scale(), axis, finding),
                marks.table(
                        axis,
                        figures,
                        figure -> words.division(figure.division()),
                        figure -> address.in(figure.division()).indicator(figure.indicator())),
                fileName);
    }

    ChartCard groups(Map<String, List<Figure>> byDimension, String fileName) {
        List<Figure> all = byDimension.values().stream().flatMap(List::stream).toList();
        String finding = findings.groups(all);
        String axis = texts.get("leading.axis.group");
        List<DotPlot.Band> bands = new ArrayList<>();
        byDimension.forEach((dimension, figures) -> bands.add(new DotPlot.Band(
                words.dimension(dimension),
                figures.stream()
                        .map(figure -> marks.mark(figure, words.member(dimension, figure.member()), ""))
                        .toList())));
        return new ChartCard(
                finding,
                marks.measure(),
                DotPlot.of(bands, marks.scale(), axis, finding),
                marks.table(
                        axis,
                        all,
                        figure -> texts.get(
                                "leading.group.row",
                                words.dimension(figure.dimension()),
                                words.member(figure.dimension(), figure.member())),
                        figure -> null),
                fileName);
    }

    private Mark row(Figure figure) {
        return marks.mark(
                figure, words.division(figure.division()), figure.division().code());
    }

    private String heading(List<Figure> band) {
        Cell sample = band.getFirst().cell();
        return FigureWords.mark(sample) + " " + words.verdict(sample) + " · " + band.size();
    }
}
