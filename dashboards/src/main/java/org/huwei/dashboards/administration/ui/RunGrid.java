package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.huwei.dashboards.administration.RunRecord;
import org.huwei.dashboards.administration.RunRecord.RowCounts;
import org.huwei.dashboards.administration.RunRecord.RunState;

/** The newest runs of the ledger: what was read, what became of it, and whether the run balances. */
final class RunGrid extends Grid<RunRecord> {

    private final transient Words words;

    RunGrid(Words words) {
        this.words = words;
        setId("runs");
        addClassName("hw-dense");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(false);
        text("started", run -> Words.moment(run.startedAt())).setComparator(Comparator.comparing(RunRecord::startedAt));
        text("job", run -> words.job(run.job())).setFlexGrow(1);
        text("source", run -> words.source(run.sourceSystem()));
        text("table", run -> words.table(run.recordTable()));
        text("state", run -> words.get("state." + run.state().name().toLowerCase(Locale.ROOT)));
        number("read", run -> run.counts().read());
        number("loaded", run -> run.counts().loaded());
        number("quarantined", run -> run.counts().quarantined());
        number("unchanged", run -> run.counts().unchanged());
        number("deleted", run -> run.counts().deleted());
        text("balance", this::balance);
        text(
                        "duration",
                        run -> run.duration()
                                .map(taken -> words.duration(taken))
                                .orElse("–"))
                .setTextAlign(ColumnTextAlign.END);
        text("error", RunRecord::error).setFlexGrow(2);
    }

    void show(List<RunRecord> runs) {
        setItems(runs);
    }

    private String balance(RunRecord run) {
        RowCounts counts = run.counts();
        if (run.state() == RunState.RUNNING) {
            return words.get("balance.open");
        }
        return counts.gap() == 0 ? words.get("balance.yes") : words.get("balance.no", Math.abs(counts.gap()));
    }

    private Column<RunRecord> text(String key, ValueProvider<RunRecord, String> value) {
        return addColumn(value)
                .setKey(key)
                .setHeader(words.get("column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
    }

    private void number(String key, ValueProvider<RunRecord, Long> value) {
        addColumn(run -> words.count(value.apply(run)))
                .setKey(key)
                .setHeader(words.get("column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true)
                .setComparator(Comparator.comparing(value::apply));
    }
}
