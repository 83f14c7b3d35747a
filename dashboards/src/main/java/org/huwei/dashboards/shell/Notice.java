package org.huwei.dashboards.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where figures are missing: why, and what to do. */
public class Notice extends Div {

    public Notice(String title, String... sentences) {
        addClassName("hw-notice");
        getElement().setAttribute("role", "status");
        add(new H2(title));
        for (String sentence : sentences) {
            add(new Paragraph(sentence));
        }
    }
}
