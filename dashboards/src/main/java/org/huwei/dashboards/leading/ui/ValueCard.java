package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.shell.Card;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** How an indicator is counted, and what was counted: value, interval, both counts, verdict, what the interval means. */
class ValueCard extends Card {

    private final DescriptionList facts = new DescriptionList();

    ValueCard(IndicatorDefinition definition, Figure figure, FigureWords words) {
        super("", "");
        getChildren()
                .findFirst()
                .ifPresent(heading -> heading.getElement().setText(getTranslation("leading.definition")));
        addClassName("hw-value-card");
        facts.addClassNames("hw-facts", "hw-value-facts");
        Cell cell = figure.cell();
        fact(
                "leading.value",
                cell.shown()
                        .map(shown -> words.value(definition, shown.value()))
                        .orElseGet(() -> FigureWords.mark(cell)));
        cell.shown().ifPresent(shown -> addCounts(definition, shown, words));
        facts.add(
                new DescriptionList.Term(getTranslation("chart.column.verdict")),
                new DescriptionList.Description(new VerdictMark(cell, words)));
        String meaning = cell.shown()
                .map(shown -> words.uncertainty(definition, shown))
                .orElseGet(() -> getTranslation("leading.value.none", words.reason(cell)));
        add(new Paragraph(definition.sentence().in(getLocale())), facts, new Paragraph(meaning));
    }

    private void addCounts(IndicatorDefinition definition, Cell.Shown shown, FigureWords words) {
        shown.interval().ifPresent(interval -> fact("chart.column.interval", words.interval(definition, interval)));
        fact(
                "chart.column.numerator",
                getTranslation(
                        "leading.value.count",
                        words.count(shown.numerator()),
                        definition.numerator().in(getLocale())));
        fact(
                "chart.column.denominator",
                getTranslation(
                        "leading.value.count",
                        words.count(shown.denominator()),
                        definition.denominator().in(getLocale())));
        if (definition.target().isPresent()) {
            fact("leading.value.target", words.target(definition));
        }
    }

    private void fact(String termKey, String text) {
        facts.add(new DescriptionList.Term(getTranslation(termKey)), new DescriptionList.Description(text));
    }
}
