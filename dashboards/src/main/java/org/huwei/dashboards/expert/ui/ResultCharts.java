package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.chart.ChartCard;
import org.huwei.dashboards.chart.DotPlot;
import org.huwei.dashboards.chart.FigureMarks;
import org.huwei.dashboards.chart.Mark;
import org.huwei.dashboards.chart.Trend;
import org.huwei.dashboards.expert.Answer;
import org.huwei.dashboards.expert.AnswerFigures;
import org.huwei.dashboards.expert.AnswerFigures.Band;
import org.huwei.dashboards.expert.AnswerFigures.Row;
import org.huwei.dashboards.expert.AnswerPicture;
import org.huwei.dashboards.expert.Workbench;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.figures.TrendFinding;
import org.huwei.dashboards.shell.Problem;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** The answer as charts: dots with intervals for one period, small trends for several, or why there are none. */
final class ResultCharts extends Composite<Div> {

    private final transient AnswerFigures figures;
    private final transient FigureWords words;

    ResultCharts(Workbench bench, Answer answer, Texts texts) {
        figures = new AnswerFigures(bench, answer, texts);
        words = new FigureWords(texts);
        getContent().setId("charts");
        AnswerPicture picture = AnswerPicture.of(answer);
        switch (picture.kind()) {
            case COMPARISON -> {
                getContent().addClassName("hw-block");
                figures.indicators().forEach(this::addComparison);
            }
            case TRENDS -> {
                getContent().addClassName("hw-panels");
                figures.indicators().forEach(this::addTrends);
            }
            case NONE ->
                picture.reason().ifPresent((Problem reason) -> {
                    Paragraph why = new Paragraph(reason.in(texts));
                    why.addClassName("hw-small");
                    getContent().add(why);
                });
        }
    }

    private void addComparison(IndicatorDefinition definition) {
        FigureMarks marks = new FigureMarks(definition, words);
        List<Band> bands = figures.bands(definition);
        List<Row> rows = bands.stream().flatMap(band -> band.rows().stream()).toList();
        List<Figure> all = rows.stream().map(Row::figure).toList();
        String finding = getTranslation(
                "expert.chart.title",
                words.period(all.getFirst().period()),
                words.name(definition),
                words.counts(rows.stream()
                        .filter(row -> !row.total())
                        .map(row -> row.figure().cell())
                        .toList()));
        String axis = getTranslation("expert.chart.axis");
        getContent()
                .add(new ChartCard(
                        finding,
                        marks.measure(),
                        DotPlot.of(
                                bands.stream().map(band -> band(band, marks)).toList(), marks.scale(), axis, finding),
                        marks.table(axis, all, words::place, figure -> null),
                        definition.code() + "-" + all.getFirst().period()));
    }

    private static DotPlot.Band band(Band band, FigureMarks marks) {
        return new DotPlot.Band(
                band.heading(),
                band.rows().stream()
                        .map(row -> marks.mark(row.figure(), row.label(), ""))
                        .toList());
    }

    private void addTrends(IndicatorDefinition definition) {
        FigureMarks marks = new FigureMarks(definition, words);
        Map<String, List<Figure>> trends = figures.trends(definition);
        List<Mark> all = trends.values().stream()
                .flatMap(List::stream)
                .map(figure -> mark(marks, figure))
                .toList();
        trends.forEach((name, own) -> addTrend(definition, name, own, all));
    }

    private void addTrend(IndicatorDefinition definition, String name, List<Figure> own, List<Mark> all) {
        FigureMarks marks = new FigureMarks(definition, words);
        String finding = getTranslation("expert.chart.panel", name, new TrendFinding(definition, words).of(own));
        String axis = getTranslation("expert.column.period");
        getContent()
                .add(new ChartCard(
                        finding,
                        marks.measure(),
                        Trend.panel(
                                own.stream().map(figure -> mark(marks, figure)).toList(),
                                all,
                                marks.scale(),
                                axis,
                                finding),
                        marks.table(axis, own, figure -> words.period(figure.period()), figure -> null),
                        definition.code() + "-" + own.getFirst().division().code()));
    }

    private static Mark mark(FigureMarks marks, Figure figure) {
        return marks.mark(figure, figure.period(), "");
    }
}
