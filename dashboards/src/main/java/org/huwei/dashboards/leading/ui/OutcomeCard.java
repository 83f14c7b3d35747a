package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.Figure;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.huwei.sql.catalogue.IndicatorDefinition.Aggregation;

/** One outcome indicator at the head of the overview: the figure, its interval and what the interval means. */
class OutcomeCard extends Section {

    private final transient IndicatorDefinition definition;
    private final transient FigureWords words;

    /** @param address of the indicator's page */
    OutcomeCard(IndicatorDefinition definition, Figure figure, FigureWords words, String address) {
        this.definition = definition;
        this.words = words;
        addClassNames("hw-card", "hw-outcome");
        H2 title = new H2(new Anchor(address, definition.code() + " " + words.name(definition)));
        title.addClassName("hw-card-title");
        add(title, headline(figure.cell()));
        figure.cell()
                .shown()
                .ifPresentOrElse(this::explain, () -> add(new Paragraph(words.sentence(definition, figure))));
    }

    private Div headline(Cell cell) {
        Span number = new Span(cell.shown().map(this::large).orElseGet(() -> FigureWords.mark(cell)));
        number.addClassName("hw-figure");
        Div line = new Div(number);
        line.addClassName("hw-headline");
        cell.shown().map(this::beside).ifPresent(text -> {
            Span unit = new Span(text);
            unit.addClassName("hw-figure-unit");
            line.add(unit);
        });
        line.add(new VerdictMark(cell, words));
        return line;
    }

    /** A rate leads with the rate; where single events are reviewed, their count leads. */
    private boolean counted() {
        return definition.aggregation() == Aggregation.SUM;
    }

    private String large(Cell.Shown shown) {
        return counted() ? words.count(shown.numerator()) : words.number(definition, shown.value());
    }

    private String beside(Cell.Shown shown) {
        return counted()
                ? getTranslation("leading.outcome.of", words.count(shown.denominator()))
                : words.unit(definition);
    }

    private void explain(Cell.Shown shown) {
        Paragraph sentence = new Paragraph(
                counted()
                        ? getTranslation(
                                "leading.outcome.counted",
                                words.count(shown.denominator()),
                                words.count(shown.numerator()),
                                words.value(definition, shown.value()))
                        : words.uncertainty(definition, shown));
        Paragraph counts = new Paragraph(getTranslation(
                "leading.outcome.counts",
                definition.numerator().in(getLocale()),
                words.count(shown.numerator()),
                definition.denominator().in(getLocale()),
                words.count(shown.denominator())));
        counts.addClassName("hw-small");
        add(sentence, counts);
    }
}
