package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.huwei.dashboards.administration.CheckFinding;
import org.huwei.dashboards.administration.CheckViolations;
import org.huwei.sql.catalogue.CheckDefinition;
import org.huwei.sql.catalogue.LocalizedText;

/** What the data checks found, worst first; choosing one says why it matters, what to do, and where it happened. */
final class ChecksSection extends Composite<Section> {

    private final transient Words words;
    private final transient AreaNames areas;
    private final transient Function<String, String> owners;
    private final transient Function<CheckDefinition, List<CheckViolations>> places;
    private final Paragraph sentence = new Paragraph();
    private final Checkbox all = new Checkbox();
    private final Grid<CheckFinding> grid = new Grid<>();
    private final Div panel = new Div();
    private transient List<CheckFinding> findings = List.of();

    /** @param owners who answers for a table */
    ChecksSection(
            Words words,
            AreaNames areas,
            Function<String, String> owners,
            Function<CheckDefinition, List<CheckViolations>> places) {
        this.owners = owners;
        this.words = words;
        this.areas = areas;
        this.places = places;
        all.setLabel(words.get("quality.checks.all"));
        all.addValueChangeListener(change -> fill());
        panel.addClassName("hw-card");
        panel.setVisible(false);
        createGrid();
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("quality.checks")), sentence, all, grid, panel);
    }

    private void createGrid() {
        grid.setId("checks");
        grid.addClassName("hw-dense");
        text(
                        "severity",
                        finding -> words.get(
                                "quality.severity." + finding.check().severity().word()))
                .setComparator(Comparator.comparing(finding -> finding.check().severity()));
        text(
                        "check",
                        finding -> finding.check().code() + " "
                                + in(finding.check().title()))
                .setFlexGrow(1);
        text("table", finding -> words.table(finding.check().table()));
        number("violations", CheckFinding::violations);
        number("areas", CheckFinding::areas);
        text("owner", finding -> owners.apply(finding.check().table()));
        text("assessed", finding -> Words.moment(finding.assessedAt()))
                .setComparator(Comparator.comparing(CheckFinding::assessedAt));
        grid.addSelectionListener(selection ->
                selection.getFirstSelectedItem().ifPresentOrElse(this::open, () -> panel.setVisible(false)));
    }

    void show(List<CheckFinding> found) {
        findings = List.copyOf(found);
        long broken =
                findings.stream().filter(finding -> finding.violations() > 0).count();
        sentence.setText(
                findings.isEmpty()
                        ? words.get("quality.checks.none")
                        : words.get("quality.checks.sentence", findings.size(), broken));
        fill();
    }

    private void fill() {
        List<CheckFinding> shown = findings.stream()
                .filter(finding -> all.getValue() || finding.violations() > 0)
                .sorted(Comparator.comparing((CheckFinding finding) -> finding.violations() == 0)
                        .thenComparing(finding -> finding.check().severity())
                        .thenComparing(
                                Comparator.comparing(CheckFinding::violations).reversed()))
                .toList();
        grid.setItems(shown);
        grid.setAllRowsVisible(shown.size() <= 10);
        grid.setVisible(!shown.isEmpty());
        all.setVisible(!findings.isEmpty());
    }

    private void open(CheckFinding finding) {
        CheckDefinition check = finding.check();
        Grid<CheckViolations> where = new Grid<>();
        where.setId("violations");
        where.addClassName("hw-dense");
        where.setSelectionMode(Grid.SelectionMode.NONE);
        where.setAllRowsVisible(false);
        // The examples break into lines: they are longer than any screen is wide.
        where.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        where.addColumn(found -> areas.of(found.area()))
                .setHeader(words.get("quality.column.area"))
                .setAutoWidth(true);
        where.addColumn(found -> words.month(found.month()))
                .setHeader(words.get("quality.column.month"))
                .setAutoWidth(true);
        where.addColumn(found -> words.count(found.count()))
                .setHeader(words.get("quality.column.violations"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        where.addColumn(this::examples)
                .setHeader(words.get("quality.column.examples"))
                .setWidth("16em")
                .setFlexGrow(3);
        List<CheckViolations> found = places.apply(check);
        where.setItems(found);
        where.setVisible(!found.isEmpty());
        panel.removeAll();
        panel.add(
                new H3(check.code() + " " + in(check.title())),
                new Paragraph(in(check.introduction())),
                new Paragraph(words.get("quality.remedy", in(check.remedy()))),
                where);
        panel.setVisible(true);
        panel.getElement().scrollIntoView();
    }

    private String examples(CheckViolations found) {
        StringBuilder said = new StringBuilder();
        for (CheckViolations.Kept kept : found.kept()) {
            String row = kept.rowId().isEmpty() ? "" : words.source(kept.sourceSystem()) + " " + kept.rowId();
            said.append(said.isEmpty() ? "" : words.get("separator")).append(row);
            if (!kept.detail().isEmpty()) {
                said.append(words.get("quality.detail", kept.detail()));
            }
        }
        return said.toString();
    }

    private String in(LocalizedText text) {
        Locale locale = words.texts().locale();
        return text.in(locale);
    }

    private Grid.Column<CheckFinding> text(String key, ValueProvider<CheckFinding, String> value) {
        return grid.addColumn(value)
                .setKey(key)
                .setHeader(words.get("quality.column." + key))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setSortable(true);
    }

    private void number(String key, ValueProvider<CheckFinding, Long> value) {
        text(key, finding -> words.count(value.apply(finding)))
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(value));
    }
}
