package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.RefusedUpload;
import org.huwei.dashboards.administration.RegisterService;
import org.huwei.dashboards.administration.RegisterService.Fault;
import org.huwei.dashboards.administration.RegisterService.Outcome;
import org.huwei.etl.file.ErrorReport;

/** What came of a file that was sent: how many rows, and what is wrong with those that were refused. */
final class UploadOutcome extends Composite<Div> {

    private final transient Words words;

    UploadOutcome(Words words) {
        this.words = words;
        getContent().setId("outcome");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    void clear() {
        getContent().removeAll();
    }

    /** Says why nothing was read. */
    void say(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("hw-problem");
        clear();
        getContent().add(paragraph);
    }

    /** Says why a file was not taken. */
    void show(String fileName, RefusedUpload refused) {
        say(words.get("registers.refused", fileName, words.refusal(refused)));
    }

    /** @param sent the file, of which the refused rows are given back */
    void show(Outcome done, Path sent) throws IOException {
        clear();
        getContent()
                .add(new Paragraph(words.get(
                        "registers.outcome",
                        done.file(),
                        words.count(done.counts().read()),
                        words.count(done.counts().loaded()),
                        words.count(done.counts().unchanged()),
                        words.count(done.counts().refused()))));
        if (!done.faults().isEmpty()) {
            getContent().add(faults(done.faults()), report(done, sent));
        }
    }

    private Grid<Fault> faults(List<Fault> found) {
        Grid<Fault> faults = new Grid<>();
        faults.setId("faults");
        faults.addClassName("hw-dense");
        faults.setAllRowsVisible(true);
        column(faults, "line", fault -> Long.toString(fault.line()));
        column(faults, "title", fault -> fault.title().in(getLocale()));
        column(faults, "value", Fault::value);
        // A sentence breaks into lines: as wide as it is long, a phone would show its beginning only.
        faults.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        column(faults, "wrong", this::sentence)
                .setAutoWidth(false)
                .setWidth("16em")
                .setFlexGrow(1);
        faults.setItems(found);
        return faults;
    }

    private Anchor report(Outcome done, Path sent) throws IOException {
        Map<Long, String> sentences = done.faults().stream()
                .collect(Collectors.toMap(Fault::line, this::sentence, (first, second) -> first + " " + second));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> added = List.of(words.get("registers.column.line"), words.get("registers.column.wrong"));
        ErrorReport.write(sent, RegisterService.titles(done.register()), sentences, added, bytes);
        return ExcelDownload.of(
                bytes.toByteArray(),
                words.get("registers.report.file", done.register().title().in(getLocale())),
                words.get("registers.report"));
    }

    private String sentence(Fault fault) {
        return words.fault(fault.check(), fault.title().in(getLocale()), fault.value(), fault.limit());
    }

    private Grid.Column<Fault> column(Grid<Fault> faults, String key, ValueProvider<Fault, String> value) {
        return faults.addColumn(value)
                .setKey(key)
                .setHeader(words.get("registers.column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
