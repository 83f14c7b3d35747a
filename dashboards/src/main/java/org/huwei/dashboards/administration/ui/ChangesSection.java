package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.DataTable;
import org.huwei.etl.division.DivisionChange;

/** The changes of the divisions, as a table and as a file. */
final class ChangesSection extends Composite<Section> {

    ChangesSection(Words words, List<DivisionChange> changes) {
        getContent().addClassName("hw-block");
        getContent()
                .add(new H2(words.get("divisions.changes")), new Paragraph(words.get("divisions.changes.sentence")));
        if (changes.isEmpty()) {
            getContent().add(new Paragraph(words.get("divisions.changes.none")));
            return;
        }
        DataTable<DivisionChange> table = new DataTable<>(
                words.get("divisions.changes"),
                List.of(
                        Column.text(
                                words.get("divisions.column.day"),
                                change -> change.on().toString()),
                        Column.text(
                                words.get("divisions.column.change"),
                                change -> words.get(
                                        "divisions.kind." + change.kind().word())),
                        Column.text(
                                words.get("divisions.column.from"), change -> change.fromName() + " " + change.from()),
                        Column.text(words.get("divisions.column.to"), change -> change.toName() + " " + change.to()),
                        Column.number(
                                words.get("divisions.column.share"),
                                change -> percent(change.share()),
                                DivisionChange::share)),
                changes);
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = table.csv();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "divisions.csv", "text/csv;charset=utf-8", bytes.length);
                }),
                words.get("divisions.download"));
        file.addClassName("hw-download");
        getContent().add(table, file);
    }

    private static String percent(double share) {
        double percent = share * 100;
        return (percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent)) + " %";
    }
}
