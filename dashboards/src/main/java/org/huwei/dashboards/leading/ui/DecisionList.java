package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.leading.Shortfall;
import org.huwei.dashboards.shell.Card;
import org.huwei.sql.catalogue.IndicatorDefinition;

/** What needs a decision: the indicators that miss their target by most, at most five. */
class DecisionList extends Card {

    private static final int MOST = 5;

    private final transient FigureWords words;
    private final transient LeadingAddress address;

    /** @param shortfalls farthest from the target first */
    DecisionList(List<Shortfall> shortfalls, FigureWords words, LeadingAddress address) {
        super("", "");
        this.words = words;
        this.address = address;
        addClassName("hw-decisions");
        heading(shortfalls.size());
        if (shortfalls.isEmpty()) {
            add(new Paragraph(getTranslation("leading.decisions.none")));
            return;
        }
        OrderedList list = new OrderedList();
        shortfalls.stream().limit(MOST).forEach(shortfall -> list.add(item(shortfall)));
        add(list);
        boolean proposed = shortfalls.stream()
                .limit(MOST)
                .anyMatch(shortfall -> shortfall.definition().target().stream().anyMatch(target -> !target.stated()));
        if (proposed) {
            Paragraph note = new Paragraph(getTranslation("leading.decisions.proposed"));
            note.addClassName("hw-small");
            add(note);
        }
    }

    private void heading(int count) {
        String title = count > MOST
                ? getTranslation("leading.decisions.some", count, MOST)
                : getTranslation("leading.decisions.title", count);
        getChildren().findFirst().ifPresent(heading -> heading.getElement().setText(title));
    }

    private ListItem item(Shortfall shortfall) {
        IndicatorDefinition definition = shortfall.definition();
        Span distance = new Span(getTranslation(
                "leading.decisions.distance",
                words.value(definition, shortfall.shown().value()),
                words.target(definition),
                words.distance(definition, shortfall.distance())));
        distance.addClassName("hw-decision-distance");
        ListItem item = new ListItem(
                new Anchor(address.indicator(definition.code()), definition.code() + " " + words.name(definition)),
                distance);
        return item;
    }
}
