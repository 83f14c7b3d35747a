package org.huwei.dashboards.expert.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The periods of the snapshot as buttons that stay pressed: for each year the year, its quarters and its months. */
final class PeriodPicker extends Composite<Div> {

    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Consumer<List<String>> changed;

    /** @param periods every period of the snapshot, such as 2025, 2025-Q3 and 2025-07 */
    PeriodPicker(YearMonth first, YearMonth last, List<String> periods, Consumer<List<String>> changed) {
        this.changed = changed;
        getContent().setId("periods");
        getContent().addClassName("period-picker");
        Set<String> known = Set.copyOf(periods);
        for (int year = last.getYear(); year >= first.getYear(); year--) {
            getContent().add(row(year, known));
        }
    }

    /** Presses these periods and no others; periods outside the snapshot are passed over. */
    void setValue(List<String> periods) {
        chosen.clear();
        chosen.addAll(periods);
        buttons.forEach((period, button) -> press(button, chosen.contains(period)));
    }

    private Div row(int year, Set<String> known) {
        Span heading = new Span(getTranslation("expert.period.row", Integer.toString(year)));
        heading.addClassName("period-year");
        Div quarters = line(year, known);
        for (int quarter = 1; quarter <= 4; quarter++) {
            add(quarters, known, year + "-Q" + quarter, getTranslation("expert.period.quarter", quarter));
        }
        Div months = new Div();
        months.addClassName("period-line");
        for (int month = 1; month <= 12; month++) {
            String period = "%d-%02d".formatted(year, month);
            add(months, known, period, getTranslation("expert.period.month", month));
        }
        Div lines = new Div(quarters, months);
        lines.addClassName("period-lines");
        Div row = new Div(heading, lines);
        row.addClassName("period-row");
        return row;
    }

    private Div line(int year, Set<String> known) {
        Div line = new Div();
        line.addClassName("period-line");
        add(line, known, Integer.toString(year), getTranslation("expert.period.years"));
        return line;
    }

    private void add(Div line, Set<String> known, String period, String text) {
        Button button = new Button(text, click -> toggle(period));
        button.addClassName("toggle");
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
