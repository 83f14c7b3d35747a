package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.huwei.dashboards.administration.QuarantineReason;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.administration.QuarantinedRow;
import org.jspecify.annotations.Nullable;

/** The rows behind one reason of quarantine, whole as they came from their source, and what is decided on them. */
final class QuarantinedRowPanel extends Composite<Div> {

    private final transient Words words;
    private final H3 title = new H3();
    private final Paragraph sentence = new Paragraph();
    private final Grid<QuarantinedRow> rows = new Grid<>();
    private final RepairForm form;
    private transient @Nullable QuarantineReason shown;

    QuarantinedRowPanel(Words words, RowDecisions decisions, Runnable close) {
        this.words = words;
        this.form = new RepairForm(words, decisions);
        Button closing = new Button(words.get("rows.close"), click -> close.run());
        rows.setId("quarantined-rows");
        rows.addClassName("hw-dense");
        rows.setSelectionMode(Grid.SelectionMode.MULTI);
        rows.setAllRowsVisible(false);
        column("row", QuarantinedRow::sourceRowId);
        column("value", QuarantinedRow::value);
        column("reason", QuarantinedRow::reason)
                .setAutoWidth(false)
                .setWidth("200px")
                .setTooltipGenerator(QuarantinedRow::reason);
        column("at", row -> Words.moment(row.quarantinedAt()));
        column("batch", row -> Long.toString(row.batchId()));
        column("json", QuarantinedRow::json).setFlexGrow(1).setTooltipGenerator(QuarantinedRow::json);
        rows.addSelectionListener(selection -> {
            if (shown != null) {
                form.show(shown, selection.getAllSelectedItems());
            }
        });
        Div head = new Div(title, closing);
        head.addClassName("hw-panel-head");
        getContent().addClassNames("hw-card", "hw-quarantined-rows");
        getContent().add(head, sentence, rows, form);
    }

    void show(QuarantineReason reason, List<QuarantinedRow> list) {
        Key key = reason.key();
        shown = reason;
        title.setText(words.get(
                "rows.title",
                words.source(key.sourceSystem()),
                words.table(key.recordTable()),
                words.check(key.checkCode())));
        sentence.setText(
                list.isEmpty() ? words.get("rows.none") : words.get("rows.sentence", reason.rows(), list.size()));
        rows.setItems(list);
        form.show(reason, rows.getSelectedItems());
    }

    void scrollIntoView() {
        getElement().scrollIntoView();
    }

    private Grid.Column<QuarantinedRow> column(String key, ValueProvider<QuarantinedRow, String> value) {
        return rows.addColumn(value)
                .setKey(key)
                .setHeader(words.get("column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
