package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Facts of a draw, each by its name; a hash breaks over lines rather than out of the card. */
final class FactList extends Composite<DescriptionList> {

    FactList() {
        getContent().addClassName("hw-facts");
    }

    /** Adds a fact that is named in the texts under {@code audit.draw.fact.} and the key. */
    FactList add(String key, String value) {
        Description description = new Description(value);
        description.setId("fact-" + key);
        getContent().add(new Term(getTranslation("audit.draw.fact." + key)), description);
        return this;
    }
}
