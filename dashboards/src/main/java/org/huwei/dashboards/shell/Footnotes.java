package org.huwei.dashboards.shell;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** End of every page: unit counted, cohort, method, source. */
public class Footnotes extends Footer {

    public Footnotes(List<String> notes) {
        addClassName("hw-footnotes");
        notes.forEach(note -> add(new Paragraph(note)));
    }
}
