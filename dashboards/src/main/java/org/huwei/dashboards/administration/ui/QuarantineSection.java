package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huwei.dashboards.administration.QuarantineReason;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.administration.QuarantinedRow;

/** Why rows stand in quarantine, with the rows behind the reason that was chosen. */
final class QuarantineSection extends Composite<Section> {

    private final transient Words words;
    private final Paragraph sentence = new Paragraph();
    private final Paragraph hint = new Paragraph();
    private final ReasonGrid grid;
    private final QuarantinedRowPanel panel;
    private List<QuarantineReason> shown = List.of();

    QuarantineSection(Words words, RowDecisions decisions, Consumer<Key> open, Runnable close) {
        this.words = words;
        hint.setText(words.get("quarantine.hint"));
        grid = new ReasonGrid(words, decisions::title, open);
        panel = new QuarantinedRowPanel(words, decisions, close);
        panel.setVisible(false);
        hint.addClassName("hw-hint");
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("quarantine")), sentence, hint, grid, panel);
    }

    void show(List<QuarantineReason> reasons) {
        if (reasons.equals(shown) && !reasons.isEmpty()) {
            return;
        }
        shown = List.copyOf(reasons);
        long rows = reasons.stream().mapToLong(QuarantineReason::rows).sum();
        sentence.setText(
                reasons.isEmpty()
                        ? words.get("quarantine.none")
                        : words.get("quarantine.sentence", rows, reasons.size()));
        hint.setVisible(!reasons.isEmpty());
        grid.show(reasons);
    }

    /** The reason of this key, when rows stand in quarantine for it. */
    Optional<QuarantineReason> find(Key key) {
        return shown.stream().filter(reason -> reason.key().equals(key)).findFirst();
    }

    void openRows(QuarantineReason reason, List<QuarantinedRow> rows) {
        panel.show(reason, rows);
        panel.setVisible(true);
        panel.scrollIntoView();
    }

    void closeRows() {
        panel.setVisible(false);
    }
}
