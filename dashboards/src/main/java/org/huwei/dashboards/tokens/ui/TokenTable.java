package org.huwei.dashboards.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.huwei.dashboards.shell.StampLine;
import org.huwei.dashboards.tokens.AccessTokens.Entry;

/** The tokens of a person, each with a button that revokes it. */
final class TokenTable extends Div {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(StampLine.ZONE);
    private static final List<String> HEADERS = List.of(
            "tokens.column.name",
            "tokens.column.prefix",
            "tokens.column.created",
            "tokens.column.expires",
            "tokens.column.used",
            "tokens.column.revoke");

    private final SerializableConsumer<String> revoke;

    TokenTable(List<Entry> entries, Instant now, SerializableConsumer<String> revoke) {
        this.revoke = revoke;
        addClassName("hw-table-box");
        NativeTable table = new NativeTable();
        table.addClassName("hw-table");
        table.setCaptionText(getTranslation("tokens.list.title"));
        NativeTableRow head = new NativeTableRow();
        HEADERS.forEach(key -> head.add(new NativeTableHeaderCell(getTranslation(key))));
        table.getHead().add(head);
        entries.forEach(entry -> table.getBody().add(row(entry, now)));
        add(table);
    }

    private NativeTableRow row(Entry entry, Instant now) {
        String expires = MINUTE.format(entry.expires());
        return new NativeTableRow(
                new NativeTableHeaderCell(entry.name()),
                new NativeTableCell("huwei_" + entry.prefix() + "_…"),
                new NativeTableCell(MINUTE.format(entry.created())),
                new NativeTableCell(entry.expires().isAfter(now) ? expires : getTranslation("tokens.expired", expires)),
                new NativeTableCell(
                        entry.lastUsed().map(MINUTE::format).orElseGet(() -> getTranslation("tokens.unused"))),
                new NativeTableCell(createRevoke(entry)));
    }

    private Component createRevoke(Entry entry) {
        Button button = new Button(getTranslation("tokens.revoke"), click -> confirm(entry));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(getTranslation("tokens.revoke.named", entry.name()));
        return button;
    }

    private void confirm(Entry entry) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("tokens.revoke.title", entry.name()));
        dialog.setText(getTranslation("tokens.revoke.text"));
        dialog.setConfirmButton(getTranslation("tokens.revoke"), confirmed -> revoke.accept(entry.prefix()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("tokens.keep"));
        dialog.open();
    }
}
