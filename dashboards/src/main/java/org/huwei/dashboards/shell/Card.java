package org.huwei.dashboards.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A hairline box with a finding as its title. */
public class Card extends Section {

    /**
     * @param title what it says
     * @param subtitle measure and unit; empty leaves it out
     */
    public Card(String title, String subtitle, Component... content) {
        addClassName("hw-card");
        H2 heading = new H2(title);
        heading.addClassName("hw-card-title");
        add(heading);
        if (!subtitle.isEmpty()) {
            Paragraph measure = new Paragraph(subtitle);
            measure.addClassName("hw-card-subtitle");
            add(measure);
        }
        add(content);
    }
}
