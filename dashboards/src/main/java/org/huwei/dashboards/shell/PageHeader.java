package org.huwei.dashboards.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** Top of every page: what it is, what it says now, the chips that choose, and the stamp of the figures. */
public class PageHeader extends Header {

    private final Div chips = new Div();

    /**
     * @param title what the page is
     * @param sentence what it says now; empty leaves it out
     */
    public PageHeader(String title, String sentence) {
        addClassName("hw-header");
        H1 heading = new H1(title);
        heading.addClassName("hw-title");
        add(heading);
        if (!sentence.isEmpty()) {
            Paragraph now = new Paragraph(sentence);
            now.addClassName("hw-sentence");
            add(now);
        }
        chips.addClassName("hw-chips");
    }

    /** Chips, from left to right: division, period, sub-group. */
    public PageHeader chips(Component... choices) {
        chips.add(choices);
        add(chips);
        return this;
    }

    /** The stamp of the figures, or anything else that stands below the chips. */
    public PageHeader stamp(Component stamp) {
        add(stamp);
        return this;
    }
}
