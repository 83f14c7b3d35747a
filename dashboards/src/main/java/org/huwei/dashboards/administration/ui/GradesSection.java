package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.GradeService;
import org.huwei.dashboards.administration.QualityGrade;
import org.huwei.dashboards.administration.QualityGrade.Place;
import org.huwei.sql.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The grades of a month, tables down and areas across; a cell opens its three shares. Below it the indicators that rest
 * on grade D, and places too good to be true.
 */
final class GradesSection extends Composite<Section> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final transient Words words;
    private final transient AreaNames areas;
    private final transient GradeService service;
    private final Scope scope;
    private final Select<LocalDate> month = new Select<>();
    private final Paragraph none = new Paragraph();
    private final Div matrix = new Div();
    private final Paragraph detail = new Paragraph();
    private final Div consequences = new Div();

    GradesSection(Words words, AreaNames areas, GradeService service, Scope scope) {
        this.words = words;
        this.areas = areas;
        this.service = service;
        this.scope = scope;
        none.setText(words.get("quality.grades.none"));
        month.setId("grade-month");
        month.addClassName("hw-short");
        month.setLabel(words.get("quality.column.month"));
        month.setItemLabelGenerator(words::month);
        month.addValueChangeListener(change -> fill(change.getValue()));
        matrix.addClassName("hw-table-box");
        matrix.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.get("quality.grades"));
        detail.addClassName("hw-hint");
        detail.getElement().setAttribute("aria-live", "polite");
        consequences.addClassName("hw-block");
        getContent().addClassName("hw-block");
        getContent()
                .add(
                        new H2(words.get("quality.grades")),
                        new Paragraph(words.get("quality.grades.sentence")),
                        none,
                        month,
                        matrix,
                        detail,
                        consequences);
    }

    /** Shows the month that was chosen; at first the last one that is over and has its usual rows. */
    void show() {
        Map<LocalDate, Long> months = service.months(scope);
        none.setVisible(months.isEmpty());
        month.setVisible(!months.isEmpty());
        LocalDate before = month.getValue();
        month.setItems(months.keySet());
        if (before != null && months.containsKey(before)) {
            month.setValue(before);
        } else {
            fullest(months).ifPresent(month::setValue);
        }
    }

    private static Optional<LocalDate> fullest(Map<LocalDate, Long> months) {
        LocalDate current = LocalDate.now(ZONE).withDayOfMonth(1);
        long most = months.values().stream().mapToLong(rows -> rows).max().orElse(0);
        return months.entrySet().stream()
                .filter(one -> one.getKey().isBefore(current) && 2 * one.getValue() > most)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> months.keySet().stream().findFirst());
    }

    private void fill(@Nullable LocalDate chosen) {
        matrix.removeAll();
        consequences.removeAll();
        detail.setText("");
        if (chosen == null) {
            return;
        }
        List<QualityGrade> grades = service.grades(chosen, scope);
        matrix.add(table(grades));
        addUnfit(grades);
        addPerfect(service.perfect(chosen, scope));
    }

    private NativeTable table(List<QualityGrade> grades) {
        Map<Place, QualityGrade> byPlace = new LinkedHashMap<>();
        grades.forEach(grade -> byPlace.put(grade.place(), grade));
        List<String> columns = new ArrayList<>(areas.codes());
        if (grades.stream().anyMatch(grade -> grade.place().area().isEmpty())) {
            columns.add("");
        }
        NativeTable table = new NativeTable();
        table.addClassNames("hw-table", "hw-grades");
        NativeTableRow head = new NativeTableRow();
        head.add(header(words.get("column.table"), "col"));
        columns.forEach(area -> head.add(header(areas.of(area), "col")));
        table.getHead().add(head);
        for (String name : grades.stream()
                .map(grade -> grade.place().table())
                .distinct()
                .sorted(Comparator.comparing(words::table))
                .toList()) {
            NativeTableRow row = new NativeTableRow();
            row.add(header(words.table(name), "row"));
            columns.forEach(area -> row.add(cell(byPlace.get(new Place(name, area)))));
            table.getBody().add(row);
        }
        return table;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private Component cell(@Nullable QualityGrade grade) {
        NativeTableCell cell = new NativeTableCell();
        if (grade == null) {
            cell.setText("–");
            return cell;
        }
        String said = said(grade);
        NativeButton button = new NativeButton(grade.letter(), click -> detail.setText(said));
        button.addClassName("hw-grade");
        button.getElement().setAttribute("data-grade", grade.letter());
        button.setTitle(said);
        button.setAriaLabel(said);
        cell.add(button);
        return cell;
    }

    private String said(QualityGrade grade) {
        return words.get(
                "quality.grade",
                words.table(grade.place().table()),
                areas.of(grade.place().area()),
                grade.letter(),
                share(grade.shares().completeness()),
                share(grade.shares().timeliness()),
                share(grade.shares().consistency()),
                words.count(grade.rows()));
    }

    private String share(OptionalDouble share) {
        // Cut, not rounded: 99.96 % is not all of them.
        return share.isEmpty() ? words.get("quality.share.none") : Math.floor(share.getAsDouble() * 1000) / 10 + " %";
    }

    private void addUnfit(List<QualityGrade> grades) {
        UnorderedList list = new UnorderedList();
        service.unfit(grades)
                .forEach((area, indicators) -> list.add(new ListItem(words.get(
                        "quality.unfit.area",
                        areas.of(area),
                        indicators.size(),
                        indicators.stream()
                                .map(indicator -> indicator.code() + " "
                                        + indicator.name().in(words.texts().locale()))
                                .collect(Collectors.joining(words.get("separator")))))));
        consequences.add(new H3(words.get("quality.unfit")));
        consequences.add(
                list.getChildren().findAny().isPresent() ? list : new Paragraph(words.get("quality.unfit.none")));
    }

    private void addPerfect(List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        Map<String, String> byTable = places.stream()
                .collect(Collectors.groupingBy(
                        Place::table,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                place -> areas.of(place.area()), Collectors.joining(words.get("separator")))));
        UnorderedList list = new UnorderedList();
        byTable.forEach((table, names) ->
                list.add(new ListItem(words.get("quality.perfect.table", words.table(table), names))));
        consequences.add(
                new H3(words.get("quality.perfect")), new Paragraph(words.get("quality.perfect.sentence")), list);
    }
}
