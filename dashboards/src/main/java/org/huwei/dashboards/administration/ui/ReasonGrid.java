package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huwei.dashboards.administration.QuarantineReason;
import org.huwei.dashboards.administration.QuarantineReason.Key;

/** Why rows stand in quarantine, most frequent first; choosing a reason opens the rows behind it. */
final class ReasonGrid extends Grid<QuarantineReason> {

    private final transient Words words;

    /** @param titles the title of a column of a record, for people */
    ReasonGrid(Words words, Function<Key, String> titles, Consumer<Key> chosen) {
        this.words = words;
        setId("reasons");
        addClassName("hw-dense");
        setSelectionMode(SelectionMode.SINGLE);
        text("source", reason -> words.source(reason.key().sourceSystem()));
        text("table", reason -> words.table(reason.key().recordTable()));
        text("check", reason -> words.check(reason.key().checkCode())).setFlexGrow(1);
        text("column", reason -> titles.apply(reason.key()));
        addColumn(reason -> words.count(reason.rows()))
                .setKey("rows")
                .setHeader(words.get("column.rows"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Comparator.comparing(QuarantineReason::rows));
        text("latest", reason -> Words.moment(reason.latest()))
                .setComparator(Comparator.comparing(QuarantineReason::latest));
        addItemClickListener(click -> chosen.accept(click.getItem().key()));
        // Enter or space on a focused row selects it: the keyboard's way to the same place as the click.
        addSelectionListener(selection -> selection
                .getFirstSelectedItem()
                .filter(item -> selection.isFromClient())
                .ifPresent(item -> chosen.accept(item.key())));
    }

    void show(List<QuarantineReason> reasons) {
        setItems(reasons);
        // Few reasons stand at full length; of many, what follows stays within reach.
        setAllRowsVisible(reasons.size() <= 10);
        setVisible(!reasons.isEmpty());
    }

    private Column<QuarantineReason> text(String key, ValueProvider<QuarantineReason, String> value) {
        return addColumn(value)
                .setKey(key)
                .setHeader(words.get("column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
    }
}
