package org.huwei.dashboards.expert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.expert.ExpertQuery.Layout;
import org.huwei.dashboards.expert.ResultTable.Column;
import org.huwei.dashboards.expert.ResultTable.Line;
import org.huwei.dashboards.figures.Texts;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** Lays an answer out as a table of texts in one language. */
public final class ResultTables {

    private final Workbench bench;
    private final Texts texts;

    public ResultTables(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
    }

    /** The table of an answer in the layout of its query. */
    public ResultTable table(Answer answer) {
        return answer.query().layout() == Layout.LIST ? list(answer) : cross(answer);
    }

    private ResultTable list(Answer answer) {
        boolean groups = answer.query().by().splitsIntoGroups();
        List<Column> columns = new ArrayList<>(List.of(column("indicator", false), column("period", false)));
        columns.addAll(rowHead(groups));
        columns.addAll(List.of(
                column("value", true),
                column("unit", false),
                column("lower", true),
                column("upper", true),
                column("numerator", true),
                column("denominator", true),
                column("verdict", false)));
        List<Line> lines = answer.figures().stream()
                .map(figure -> new Line(listCells(figure, groups), figure.key().total()))
                .toList();
        return new ResultTable(columns, lines);
    }

    private List<ResultTable.Cell> listCells(Answer.Line figure, boolean groups) {
        IndicatorDefinition definition = bench.rules().definition(figure.key().indicator());
        List<ResultTable.Cell> cells = new ArrayList<>();
        cells.add(
                ResultTable.Cell.of(definition.code() + " " + definition.name().in(texts.locale())));
        cells.add(ResultTable.Cell.of(figure.key().period()));
        cells.addAll(headCells(figure.key(), groups));
        FigureCells words = new FigureCells(definition, texts);
        cells.add(words.value(figure.cell()));
        cells.add(ResultTable.Cell.of(definition.unit().in(texts.locale())));
        cells.addAll(words.bounds(figure.cell()));
        cells.addAll(words.counts(figure.cell()));
        cells.add(words.verdict(figure.cell()));
        return cells;
    }

    /** Rows are divisions and groups; the figures of one row stand in the order of the columns. */
    private ResultTable cross(Answer answer) {
        boolean groups = answer.query().by().splitsIntoGroups();
        Map<String, Column> valueColumns = new LinkedHashMap<>();
        Map<String, List<Answer.Line>> rows = new LinkedHashMap<>();
        for (Answer.Line figure : answer.figures()) {
            FigureKey key = figure.key();
            valueColumns.computeIfAbsent(key.indicator() + " " + key.period(), name -> valueColumn(key));
            rows.computeIfAbsent(rowName(key), name -> new ArrayList<>()).add(figure);
        }
        List<Column> columns = new ArrayList<>(rowHead(groups));
        columns.addAll(valueColumns.values());
        List<Line> lines = rows.values().stream()
                .map(figures -> new Line(
                        crossCells(figures, groups), figures.getFirst().key().total()))
                .toList();
        return new ResultTable(columns, lines);
    }

    private List<ResultTable.Cell> crossCells(List<Answer.Line> figures, boolean groups) {
        List<ResultTable.Cell> cells =
                new ArrayList<>(headCells(figures.getFirst().key(), groups));
        for (Answer.Line figure : figures) {
            IndicatorDefinition definition =
                    bench.rules().definition(figure.key().indicator());
            cells.add(new FigureCells(definition, texts).value(figure.cell()));
        }
        return cells;
    }

    private static String rowName(FigureKey key) {
        return key.division() + " " + key.member() + " " + key.total();
    }

    private Column valueColumn(FigureKey key) {
        IndicatorDefinition definition = bench.rules().definition(key.indicator());
        String header =
                key.indicator() + " " + key.period() + " (" + definition.unit().in(texts.locale()) + ")";
        return new Column(key.indicator() + "@" + key.period(), header, true);
    }

    private List<Column> rowHead(boolean groups) {
        return groups
                ? List.of(column("division", false), column("code", false), column("group", false))
                : List.of(column("division", false), column("code", false));
    }

    private List<ResultTable.Cell> headCells(FigureKey key, boolean groups) {
        List<ResultTable.Cell> cells = new ArrayList<>();
        cells.add(ResultTable.Cell.of(bench.divisions().path(key.division())));
        cells.add(ResultTable.Cell.of(key.division()));
        if (groups) {
            cells.add(ResultTable.Cell.of(
                    key.total()
                            ? texts.get("expert.total")
                            : texts.get("figures.member." + key.dimension() + "." + key.member())));
        }
        return cells;
    }

    private Column column(String key, boolean numeric) {
        return new Column(key, texts.get("expert.column." + key), numeric);
    }
}
