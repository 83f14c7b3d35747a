package org.huwei.dashboards.leading.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import org.huwei.dashboards.shell.Card;
import org.huwei.sql.catalogue.Clause;

/** The words of the notice that an indicator gives evidence for. */
class ClauseCard extends Card {

    ClauseCard(String title, String subtitle, List<Clause> clauses) {
        super(title, subtitle);
        DescriptionList list = new DescriptionList();
        list.addClassNames("hw-facts", "hw-clauses");
        clauses.forEach(clause -> list.add(
                new DescriptionList.Term(clause.id()),
                new DescriptionList.Description(clause.words().in(getLocale()))));
        add(list);
    }
}
