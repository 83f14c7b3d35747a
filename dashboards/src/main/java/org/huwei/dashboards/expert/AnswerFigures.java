package org.huwei.dashboards.expert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.DivisionSelection.Level;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.Texts;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** An answer as figures, in the groups in which charts show them. */
public final class AnswerFigures {

    private final Workbench bench;
    private final Answer answer;
    private final Texts texts;

    public AnswerFigures(Workbench bench, Answer answer, Texts texts) {
        this.bench = bench;
        this.answer = answer;
        this.texts = texts;
    }

    /**
     * A figure and what its row is called.
     *
     * @param total whether it sums up the rows before it
     */
    public record Row(String label, Figure figure, boolean total) {}

    /** Rows that stand together under a heading; an empty heading leaves it out. */
    public record Band(String heading, List<Row> rows) {}

    /** The indicators of the answer. */
    public List<IndicatorDefinition> indicators() {
        return answer.figures().stream()
                .map(line -> line.key().indicator())
                .distinct()
                .map(bench.rules()::definition)
                .toList();
    }

    /** One indicator's figures: the parts of each division and its total under the division's name. */
    public List<Band> bands(IndicatorDefinition definition) {
        List<Band> bands = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Answer.Line line : answer.figures()) {
            if (line.key().indicator().equals(definition.code())) {
                rows.add(new Row(label(line.key()), figure(line), line.key().total()));
                if (line.key().total()) {
                    bands.add(new Band(bench.divisions().path(line.key().division()), List.copyOf(rows)));
                    rows.clear();
                }
            }
        }
        if (!rows.isEmpty()) {
            bands.add(new Band("", rows));
        }
        return bands;
    }

    /** One indicator's figures over the periods, by what they are about, oldest first. */
    public Map<String, List<Figure>> trends(IndicatorDefinition definition) {
        Map<String, List<Figure>> trends = new LinkedHashMap<>();
        AnswerPicture.panels(answer).forEach((key, lines) -> {
            if (key.indicator().equals(definition.code())) {
                trends.put(
                        title(key),
                        lines.stream()
                                .map(this::figure)
                                .sorted(java.util.Comparator.comparing(Figure::period))
                                .toList());
            }
        });
        return trends;
    }

    private String label(FigureKey key) {
        if (key.total()) {
            return texts.get("expert.total");
        }
        return key.member().isEmpty() ? bench.divisions().path(key.division()) : member(key);
    }

    private String title(FigureKey key) {
        String path = bench.divisions().path(key.division());
        return key.member().isEmpty() ? path : path + " · " + member(key);
    }

    private String member(FigureKey key) {
        return texts.get("figures.member." + key.dimension() + "." + key.member());
    }

    private Figure figure(Answer.Line line) {
        FigureKey key = line.key();
        Division division = bench.divisions()
                .find(key.division())
                .orElseGet(() -> new Division(key.division(), key.division(), Level.CITY, ""));
        return new Figure(
                key.indicator(),
                bench.rules().definition(key.indicator()).version(),
                division,
                key.period(),
                key.dimension(),
                key.member(),
                line.cell());
    }
}
