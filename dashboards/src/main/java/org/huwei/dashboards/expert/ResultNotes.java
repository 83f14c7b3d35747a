package org.huwei.dashboards.expert;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Period;
import org.huwei.dashboards.figures.Texts;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.IntervalMethod;
import org.huwei.sql.catalogue.IndicatorDefinition.PeriodKind;

/** What has to be known with an answer: where it is from, what is counted, what is left out and what is masked. */
public final class ResultNotes {

    /** The city's time, whatever the server's or the reader's zone is. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Workbench bench;
    private final Answer answer;
    private final Texts texts;

    public ResultNotes(Workbench bench, Answer answer, Texts texts) {
        this.bench = bench;
        this.answer = answer;
        this.texts = texts;
    }

    /** The rows at the top of the file: pairs of word and value. */
    public List<List<String>> origin(String route, ResultSize size) {
        return List.of(
                List.of(texts.get("expert.csv.title")),
                List.of(texts.get("expert.csv.snapshot"), answer.stamp().id()),
                List.of(
                        texts.get("expert.csv.cutoff"),
                        MOMENT.format(answer.stamp().cutOff())),
                List.of(texts.get("expert.csv.mask"), texts.get("expert.footnote.mask")),
                List.of(texts.get("expert.csv.url"), QueryAddress.path(route, answer.query())),
                List.of(texts.get("expert.csv.size"), size.rows() + " × " + size.columns()));
    }

    /** The footnotes of screen and file. */
    public List<String> footnotes() {
        List<IndicatorDefinition> chosen = answer.query().indicators().stream()
                .map(bench.rules()::definition)
                .toList();
        List<String> notes = new ArrayList<>();
        chosen.forEach(definition -> notes.add(texts.get(
                "expert.footnote.unit",
                definition.code(),
                definition.unitCounted().in(texts.locale()),
                definition.cohort().in(texts.locale()))));
        chosen.forEach(definition -> addLeftOut(definition, notes));
        if (chosen.stream().anyMatch(IndicatorDefinition::disclosive)) {
            notes.add(texts.get("expert.footnote.once"));
        }
        if (chosen.stream().anyMatch(definition -> definition.interval() != IntervalMethod.NONE)) {
            notes.add(texts.get("expert.footnote.interval"));
        }
        if (answer.figures().stream().anyMatch(figure -> figure.cell() instanceof Cell.Masked)) {
            notes.add(texts.get("expert.footnote.mask"));
        }
        notes.add(texts.get(
                "expert.footnote.source",
                answer.stamp().id(),
                MOMENT.format(answer.stamp().cutOff())));
        return List.copyOf(notes);
    }

    private void addLeftOut(IndicatorDefinition definition, List<String> notes) {
        Set<PeriodKind> leftOut = answer.query().periods().stream()
                .flatMap(period -> Period.parse(period).stream())
                .map(Period::kind)
                .filter(kind -> !definition.periods().contains(kind))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        leftOut.forEach(kind -> notes.add(texts.get(
                "expert.footnote.missing",
                definition.code(),
                texts.get("expert.footnote.kind." + kind.name().toLowerCase(Locale.ROOT)))));
    }
}
