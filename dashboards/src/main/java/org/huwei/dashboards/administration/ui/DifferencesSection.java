package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.List;
import org.huwei.dashboards.administration.ControlDifference;

/** Areas and months in which a source counts other rows than we have. */
final class DifferencesSection extends Composite<Section> {

    private static final int MONTHS = 100;

    private final transient Words words;
    private final Paragraph sentence = new Paragraph();
    private final Grid<ControlDifference> grid = new Grid<>();

    DifferencesSection(Words words, AreaNames areas) {
        this.words = words;
        grid.setId("differences");
        grid.addClassName("hw-dense");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        column("column.source", difference -> words.source(difference.sourceSystem()));
        column("column.table", difference -> words.table(difference.recordTable()))
                .setFlexGrow(1);
        column("quality.column.area", difference -> areas.of(difference.area()));
        column("quality.column.month", difference -> month(difference.month()));
        number("quality.column.there", difference -> difference.counts().source());
        number("column.loaded", difference -> difference.counts().loaded());
        number("column.quarantined", difference -> difference.counts().quarantined());
        number("quality.column.missing", difference -> difference.counts().missing());
        column("quality.column.compared", difference -> Words.moment(difference.comparedAt()));
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("quality.differences")), sentence, grid);
    }

    void show(List<ControlDifference> differences) {
        sentence.setText(
                differences.isEmpty()
                        ? words.get("quality.differences.none")
                        : words.get("quality.differences.sentence", differences.size()));
        grid.setItems(differences);
        grid.setVisible(!differences.isEmpty());
    }

    private String month(int yearAndMonth) {
        return words.month(
                yearAndMonth == 0 ? LocalDate.EPOCH : LocalDate.of(yearAndMonth / MONTHS, yearAndMonth % MONTHS, 1));
    }

    private Grid.Column<ControlDifference> column(String header, ValueProvider<ControlDifference, String> value) {
        return grid.addColumn(value)
                .setHeader(words.get(header))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void number(String header, ValueProvider<ControlDifference, Long> value) {
        column(header, difference -> words.count(value.apply(difference))).setTextAlign(ColumnTextAlign.END);
    }
}
