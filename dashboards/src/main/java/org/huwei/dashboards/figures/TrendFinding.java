package org.huwei.dashboards.figures;

import java.util.List;
import java.util.Optional;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** Says what figures of successive periods show. */
public final class TrendFinding {

    private final IndicatorDefinition definition;
    private final FigureWords words;
    private final Texts texts;

    public TrendFinding(IndicatorDefinition definition, FigureWords words) {
        this.definition = definition;
        this.words = words;
        this.texts = words.texts();
    }

    /** From the first to the last shown period; a change is claimed only where the intervals lie apart. */
    public String of(List<Figure> figures) {
        List<Figure> shown =
                figures.stream().filter(one -> one.cell().shown().isPresent()).toList();
        if (shown.isEmpty()) {
            return texts.get("figures.trend.none");
        }
        Figure last = shown.getLast();
        Cell.Shown end = last.cell().shown().orElseThrow();
        if (shown.size() == 1) {
            return texts.get("figures.trend.one", words.period(last.period()), words.value(definition, end.value()));
        }
        Figure first = shown.getFirst();
        Cell.Shown start = first.cell().shown().orElseThrow();
        return texts.get(
                "figures.trend." + direction(start, end),
                words.period(first.period()),
                words.value(definition, start.value()),
                words.period(last.period()),
                words.value(definition, end.value()));
    }

    private static String direction(Cell.Shown start, Cell.Shown end) {
        Optional<Cell.Interval> from = start.interval();
        Optional<Cell.Interval> to = end.interval();
        if (from.isPresent() && to.isPresent()) {
            if (to.get().lower() > from.get().upper()) {
                return "rose";
            }
            return to.get().upper() < from.get().lower() ? "fell" : "flat";
        }
        return end.value() > start.value() ? "rose" : end.value() < start.value() ? "fell" : "flat";
    }
}
