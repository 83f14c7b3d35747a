package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.leading.Places;
import org.huwei.dashboards.shell.Notice;

/** Says that the division in the address does not exist or is not in the account's scope, and leads back. */
class OutOfScope extends Notice {

    /** @param route of the page to lead back to */
    OutOfScope(Places places, FigureWords words, String route) {
        super("");
        removeAll();
        add(new com.vaadin.flow.component.html.H2(getTranslation("leading.scope.title")));
        add(new Paragraph(getTranslation("leading.scope.message")));
        places.home()
                .ifPresent(home -> add(new Paragraph(new Anchor(
                        route.isEmpty() ? "." : route, getTranslation("leading.scope.back", words.division(home))))));
    }
}
