package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huwei.dashboards.figures.Period;

/** The periods of the snapshot as buttons that stay pressed: for each year the year, its quarters and its months. */
final class PeriodPicker extends Composite<Div> {

    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Consumer<List<String>> changed;

    /** @param periods every period of the snapshot */
    PeriodPicker(List<Period> periods, Consumer<List<String>> changed) {
        this.changed = changed;
        getContent().setId("periods");
        getContent().addClassName("hw-period-picker");
        Set<String> known = periods.stream().map(Period::code).collect(Collectors.toSet());
        periods.stream()
                .map(Period::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> getContent().add(row(year, known)));
    }

    /** Presses these periods and no others; periods outside the snapshot are passed over. */
    void setValue(List<String> periods) {
        chosen.clear();
        chosen.addAll(periods);
        buttons.forEach((period, button) -> press(button, chosen.contains(period)));
    }

    private Div row(int year, Set<String> known) {
        Span heading = new Span(getTranslation("expert.period.row", Integer.toString(year)));
        heading.addClassName("hw-period-year");
        Div quarters = line(year, known);
        for (int quarter = 1; quarter <= 4; quarter++) {
            add(quarters, known, year + "-Q" + quarter, getTranslation("expert.period.quarter", quarter));
        }
        Div months = new Div();
        months.addClassName("hw-period-line");
        for (int month = 1; month <= 12; month++) {
            String period = "%d-%02d".formatted(year, month);
            add(months, known, period, getTranslation("expert.period.month", month));
        }
        Div lines = new Div(quarters, months);
        lines.addClassName("hw-period-lines");
        Div row = new Div(heading, lines);
        row.addClassName("hw-period-row");
        return row;
    }

    private Div line(int year, Set<String> known) {
        Div line = new Div();
        line.addClassName("hw-period-line");
        add(line, known, Integer.toString(year), getTranslation("expert.period.years"));
        return line;
    }

    private void add(Div line, Set<String> known, String period, String text) {
        Button button = new Button(text, click -> toggle(period));
        button.addClassName("hw-toggle");
        button.setAriaLabel(period);
        button.setEnabled(known.contains(period));
        press(button, false);
        buttons.put(period, button);
        line.add(button);
    }

    private void toggle(String period) {
        if (!chosen.remove(period)) {
            chosen.add(period);
        }
        changed.accept(List.copyOf(chosen));
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
