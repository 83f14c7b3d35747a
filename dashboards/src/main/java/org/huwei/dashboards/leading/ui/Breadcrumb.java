package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.huwei.dashboards.figures.Division;
import org.huwei.dashboards.figures.FigureWords;
import org.huwei.dashboards.leading.Places;

/** The way from the overview over the divisions above down to the one shown. */
class Breadcrumb extends Nav {

    Breadcrumb(String indicator, Division current, Places places, FigureWords words, LeadingAddress address) {
        addClassNames("hw-breadcrumb", "hw-no-print");
        setAriaLabel(getTranslation("leading.breadcrumb"));
        add(new Anchor(address.home(places).overview(), getTranslation("leading.overview.title")));
        for (Division above : places.path(current)) {
            String name = words.division(above);
            if (above.equals(current)) {
                Span here = new Span(name);
                here.getElement().setAttribute("aria-current", "page");
                add(here);
            } else if (places.visible(above)) {
                add(new Anchor(address.in(above).indicator(indicator), name));
            } else {
                add(new Span(name));
            }
        }
    }
}
