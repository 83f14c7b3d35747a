package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.huwei.dashboards.audit.FramePreview;

/** How large the frame of a plan is in each stratum, and what proportional allocation gives it. */
final class FrameCard extends Composite<Section> {

    private final Paragraph sentence = new Paragraph();
    private final FrameTable table = new FrameTable();

    FrameCard() {
        sentence.getElement().setAttribute("aria-live", "polite");
        H2 title = new H2(getTranslation("audit.new.frame"));
        title.addClassName("hw-card-title");
        getContent().addClassNames("hw-card", "hw-frame");
        getContent().add(title, sentence, table);
        showWaiting();
    }

    void showWaiting() {
        sentence.setText(getTranslation("audit.new.frame.waiting"));
        table.setVisible(false);
    }

    void show(FramePreview frame) {
        sentence.setText(getTranslation(
                "audit.new.frame.sentence", frame.units(), frame.strata().size(), frame.sample(), frame.reserves()));
        table.show(frame);
        table.setVisible(true);
    }
}
