package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.huwei.dashboards.expert.Answer;
import org.huwei.dashboards.expert.ExpertQuery.Layout;
import org.huwei.dashboards.expert.ResultFile;
import org.huwei.dashboards.expert.ResultNotes;
import org.huwei.dashboards.expert.ResultSize;
import org.huwei.dashboards.expert.ResultTable;
import org.huwei.dashboards.expert.ResultTables;
import org.huwei.dashboards.expert.Workbench;
import org.huwei.dashboards.figures.Texts;
import org.huwei.dashboards.shell.Footnotes;

/** An answer on the screen: how it is laid out, the table, the charts, the file, the footnotes. */
final class ResultPanel extends Composite<Div> {

    private final ResultTable table;

    ResultPanel(Workbench bench, Answer answer, Texts texts, Consumer<Layout> layOut) {
        table = new ResultTables(bench, texts).table(answer);
        ResultNotes notes = new ResultNotes(bench, answer, texts);
        ResultGrid grid = new ResultGrid();
        grid.show(table);
        Div bar = new Div(createLayouts(answer.query().layout(), layOut), createDownload(answer, notes));
        bar.addClassName("hw-result-bar");
        getContent().addClassName("hw-result");
        getContent().add(bar, grid, new ResultCharts(bench, answer, texts), new Footnotes(notes.footnotes()));
    }

    /** What the answer says in one sentence: its size and what is masked. */
    String sentence() {
        ResultSize size = table.size();
        long masked = table.maskedLines();
        return masked == 0
                ? getTranslation("expert.sentence.result", size.rows(), size.columns())
                : getTranslation("expert.sentence.result.masked", size.rows(), size.columns(), masked);
    }

    private RadioButtonGroup<Layout> createLayouts(Layout current, Consumer<Layout> layOut) {
        RadioButtonGroup<Layout> layouts = new RadioButtonGroup<>();
        layouts.setId("layout");
        layouts.setAriaLabel(getTranslation("expert.layout"));
        layouts.setItems(Layout.values());
        layouts.setItemLabelGenerator(layout -> getTranslation("expert.layout." + layout.key()));
        layouts.setValue(current);
        layouts.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                layOut.accept(change.getValue());
            }
        });
        return layouts;
    }

    private Anchor createDownload(Answer answer, ResultNotes notes) {
        byte[] file = new ResultFile(notes.origin(QueryView.ROUTE, table.size()), table, notes.footnotes()).bytes();
        String name = getTranslation("expert.csv.file", answer.stamp().id());
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(request -> new DownloadResponse(
                        new ByteArrayInputStream(file), name, "text/csv;charset=UTF-8", file.length)),
                getTranslation("expert.download"));
        download.setId("download");
        return download;
    }
}
