package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.figures.VerdictCounts;
import org.huwei.dashboards.shell.Card;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** One mechanism: how many of its indicators meet their target, and what each says now. */
class MechanismCard extends Card {

    private final transient FigureWords words;
    private final transient LeadingAddress address;

    /** An indicator of the mechanism and its figure. */
    record Entry(IndicatorDefinition definition, Figure figure) {}

    MechanismCard(String mechanism, List<Entry> entries, FigureWords words, LeadingAddress address) {
        super(mechanism, "");
        this.words = words;
        this.address = address;
        addClassName("hw-mechanism");
        if (entries.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("leading.mechanism.none"));
            none.addClassName("hw-small");
            add(none);
            return;
        }
        Paragraph counts = new Paragraph(counts(entries));
        counts.addClassName("hw-card-subtitle");
        UnorderedList list = new UnorderedList();
        list.addClassName("hw-indicator-list");
        entries.forEach(entry -> list.add(line(entry)));
        add(counts, list);
    }

    private String counts(List<Entry> entries) {
        List<Cell> cells = entries.stream().map(entry -> entry.figure().cell()).toList();
        return VerdictCounts.of(cells).byCode().entrySet().stream()
                .map(entry -> getTranslation(
                        "figures.count", getTranslation("figures.verdict." + entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private ListItem line(Entry entry) {
        IndicatorDefinition definition = entry.definition();
        Cell cell = entry.figure().cell();
        Anchor name =
                new Anchor(address.indicator(definition.code()), definition.code() + " " + words.name(definition));
        name.addClassName("hw-indicator-name");
        ListItem line = new ListItem(name, value(definition, cell), new VerdictMark(cell, words));
        line.addClassName("hw-indicator-line");
        Span detail = new Span(detail(definition, cell));
        detail.addClassNames("hw-small", "hw-indicator-detail");
        line.add(detail);
        return line;
    }

    private Component value(IndicatorDefinition definition, Cell cell) {
        Span value = new Span(cell.shown()
                .map(shown -> words.value(definition, shown.value()))
                .orElse(""));
        value.addClassName("hw-indicator-value");
        return value;
    }

    /** Interval and target, or why there is no value. */
    private String detail(IndicatorDefinition definition, Cell cell) {
        String target =
                definition.target().isPresent() ? words.targetLabel(definition) : getTranslation("leading.untargeted");
        return cell.shown()
                .map(shown -> shown.interval()
                        .map(interval -> getTranslation("leading.detail", words.interval(definition, interval), target))
                        .orElse(target))
                .orElseGet(() -> words.reason(cell));
    }
}
