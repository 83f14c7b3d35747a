package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.huwei.dashboards.administration.RunRecord;

/** The newest runs of the ledger, or that there are none. */
final class RunSection extends Composite<Section> {

    private final Paragraph none = new Paragraph();
    private final RunGrid grid;
    private List<RunRecord> shown = List.of();

    RunSection(Words words) {
        grid = new RunGrid(words);
        none.setText(words.get("runs.none"));
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("runs")), new Paragraph(words.get("runs.sentence")), none, grid);
    }

    /** Shows runs, newest first; the grid keeps its place while nothing is new. */
    void show(List<RunRecord> runs) {
        if (!runs.equals(shown)) {
            shown = List.copyOf(runs);
            grid.show(runs);
        }
        none.setVisible(runs.isEmpty());
        grid.setVisible(!runs.isEmpty());
    }

    /** The runs that are shown, newest first. */
    List<RunRecord> shown() {
        return shown;
    }
}
