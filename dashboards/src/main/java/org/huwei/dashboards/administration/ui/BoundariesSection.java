package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.DivisionService;
import org.huwei.dashboards.administration.DivisionService.DatedDivision;
import org.huwei.dashboards.shell.Column;
import org.huwei.dashboards.shell.DataTable;
import org.huwei.etl.division.Crosswalk.Restated;
import org.huwei.etl.division.DivisionChange;

/** The resident minors of a year on the boundaries of a day: the crosswalk at work. */
final class BoundariesSection extends Composite<Section> {

    private final transient Words words;
    private final transient Map<String, DatedDivision> divisions;
    private final transient List<DivisionChange> changes;
    private final transient Map<Integer, Map<String, Double>> minors;
    private final Select<Integer> year = new Select<>();
    private final Div table = new Div();
    private LocalDate on = LocalDate.EPOCH;

    BoundariesSection(
            Words words,
            Map<String, DatedDivision> divisions,
            List<DivisionChange> changes,
            Map<Integer, Map<String, Double>> minors) {
        this.words = words;
        this.divisions = divisions;
        this.changes = changes;
        this.minors = minors;
        getContent().addClassName("hw-block");
        getContent().add(new H2(words.get("divisions.boundaries")));
        if (minors.isEmpty()) {
            getContent().add(new Paragraph(words.get("divisions.boundaries.none")));
            return;
        }
        year.setId("boundaries-year");
        year.addClassName("hw-short");
        year.setLabel(words.get("divisions.year"));
        year.setItems(minors.keySet());
        year.setValue(minors.keySet().stream().reduce((first, last) -> last).orElseThrow());
        year.addValueChangeListener(change -> fill());
        getContent().add(new Paragraph(words.get("divisions.boundaries.sentence")), year, table);
    }

    void show(LocalDate day) {
        on = day;
        fill();
    }

    private void fill() {
        table.removeAll();
        if (minors.isEmpty()) {
            return;
        }
        int chosen = year.getValue();
        List<Restated> counts = DivisionService.restate(changes, minors.getOrDefault(chosen, Map.of()), chosen, on);
        String caption = words.get("divisions.boundaries.caption", Integer.toString(chosen), on.toString());
        table.add(new DataTable<>(
                caption,
                List.of(
                        Column.text(words.get("divisions.column.name"), this::names),
                        Column.number(
                                words.get("divisions.column.minors"),
                                count -> words.count(Math.round(count.value())),
                                Restated::value),
                        Column.text(words.get("divisions.column.how"), this::how)),
                counts));
    }

    private String names(Restated count) {
        return count.codes().stream()
                .map(code -> {
                    DatedDivision division = divisions.get(code);
                    return division == null ? code : division.name();
                })
                .collect(Collectors.joining(words.get("separator")));
    }

    private String how(Restated count) {
        if (count.codes().size() > 1) {
            return words.get("divisions.how.together");
        }
        return words.get(count.estimated() ? "divisions.how.estimated" : "divisions.how.counted");
    }
}
