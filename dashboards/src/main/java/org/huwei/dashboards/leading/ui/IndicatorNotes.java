package org.huwei.dashboards.leading.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.SnapshotStamp;
import org.huwei.dashboards.figures.Texts;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Aggregation;

/** The footnotes of an indicator: unit, cohort, target, thresholds, method, source, and how it could mislead. */
final class IndicatorNotes {

    private final FigureWords words;
    private final Texts texts;

    IndicatorNotes(FigureWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    List<String> of(IndicatorDefinition definition, Optional<SnapshotStamp> stamp) {
        Locale language = texts.locale();
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("leading.footnote.unit", definition.unitCounted().in(language)));
        notes.add(texts.get("leading.footnote.cohort", definition.cohort().in(language)));
        notes.add(target(definition));
        definition
                .thresholds()
                .values()
                .forEach(threshold -> notes.add(texts.get(
                        "leading.footnote.threshold",
                        threshold.meaning().in(language),
                        words.count(threshold.value()),
                        threshold.validFrom())));
        notes.add(texts.get(
                "leading.footnote.method." + definition.interval().name().toLowerCase(Locale.ROOT)));
        notes.add(texts.get(
                "leading.footnote.gaming", definition.perverseIncentive().in(language)));
        notes.add(texts.get("leading.footnote.check", definition.pairedCheck().in(language)));
        if (definition.aggregation() != Aggregation.SUM) {
            notes.add(texts.get("leading.footnote.children"));
        }
        if (definition.disclosive()) {
            notes.add(texts.get("leading.footnote.mask"));
        }
        stamp.ifPresent(snapshot -> notes.add(source(definition, snapshot)));
        return List.copyOf(notes);
    }

    private String target(IndicatorDefinition definition) {
        return definition
                .target()
                .map(target -> texts.get(
                        target.stated() ? "leading.footnote.target.stated" : "leading.footnote.target.proposed",
                        words.target(definition),
                        target.validFrom()))
                .orElseGet(() -> texts.get("leading.footnote.target.none"));
    }

    private String source(IndicatorDefinition definition, SnapshotStamp snapshot) {
        String tables = definition.sourceTables().stream()
                .map(table -> {
                    String key = "leading.table." + table;
                    return texts.has(key) ? texts.get(key) : table;
                })
                .collect(Collectors.joining(texts.get("figures.count.separator")));
        return texts.get(
                "leading.footnote.source",
                tables,
                snapshot.id(),
                definition.code(),
                Integer.toString(definition.version()));
    }
}
