package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huwei.dashboards.administration.QuarantineReason;
import org.huwei.dashboards.administration.QuarantineReason.Key;
import org.huwei.dashboards.administration.QuarantinedRow;
import org.huwei.dashboards.administration.RepairService.Field;
import org.huwei.etl.quarantine.QuarantinedRows;

/**
 * The values of the chosen rows, each to be changed for all of them at once; those that differ between the rows begin
 * empty and stay as they are unless something is written. Below it the rows can be let go, with a reason.
 */
final class RepairForm extends Composite<Div> {

    private final transient Words words;
    private final transient RowDecisions decisions;
    private final Paragraph sentence = new Paragraph();
    private final Div actions = new Div();
    private final Div fields = new Div();
    private final Checkbox everyRow = new Checkbox();
    private final TextField why = new TextField();
    private final Paragraph outcome = new Paragraph();
    private final Map<String, HasValue<?, String>> inputs = new LinkedHashMap<>();
    private final Map<String, String> before = new LinkedHashMap<>();
    private List<String> chosen = List.of();
    private transient Key reason = new Key("", "", "", "");

    RepairForm(Words words, RowDecisions decisions) {
        this.words = words;
        this.decisions = decisions;
        fields.addClassName("hw-repair-fields");
        outcome.setId("decision");
        outcome.getElement().setAttribute("aria-live", "polite");
        why.setLabel(words.get("quality.dismiss.reason"));
        why.setId("dismiss-reason");
        why.setMaxLength(200);
        Button repair = new Button(words.get("quality.repair"), click -> repair());
        repair.setId("repair");
        repair.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        repair.setDisableOnClick(true);
        repair.addClickListener(click -> repair.setEnabled(true));
        Button dismiss = new Button(words.get("quality.dismiss"), click -> dismiss());
        dismiss.setId("dismiss");
        Div repairing = new Div(repair);
        repairing.addClassName("hw-tools");
        Div dismissing = new Div(why, dismiss);
        dismissing.addClassNames("hw-tools", "hw-dismiss");
        actions.add(everyRow, fields, repairing, dismissing);
        actions.addClassName("hw-repair");
        getContent().addClassName("hw-repair");
        getContent().add(sentence, actions, outcome);
    }

    /** Shows the rows that were chosen; none asks to choose some. */
    void show(QuarantineReason from, Set<QuarantinedRow> rows) {
        if (!from.key().equals(reason)) {
            outcome.setText("");
            why.clear();
        }
        reason = from.key();
        chosen = rows.stream().map(QuarantinedRow::sourceRowId).toList();
        everyRow.setLabel(words.get("quality.every", words.count(from.rows())));
        actions.setVisible(!rows.isEmpty());
        everyRow.setVisible(from.rows() > chosen.size());
        everyRow.setValue(false);
        fields.removeAll();
        inputs.clear();
        before.clear();
        sentence.setText(rows.isEmpty() ? words.get("quality.choose") : words.get("quality.chosen", rows.size()));
        if (!rows.isEmpty()) {
            List<Map<String, String>> values =
                    rows.stream().map(row -> QuarantinedRows.values(row.json())).toList();
            decisions.fields(reason).forEach(field -> add(field, values));
        }
    }

    private void add(Field field, List<Map<String, String>> values) {
        Set<String> found =
                values.stream().map(row -> row.getOrDefault(field.name(), "")).collect(Collectors.toSet());
        String value = found.size() == 1 ? found.iterator().next() : "";
        String label = field.column().title().in(words.texts().locale());
        Component input = field.words().isEmpty() ? text(field, label, value) : choice(field, label, value);
        if (field.column().name().equals(reason.columnName())) {
            input.addClassName("hw-at-fault");
            fields.addComponentAsFirst(input);
        } else {
            fields.add(input);
        }
        before.put(field.name(), value);
    }

    private Component text(Field field, String label, String value) {
        TextField input = new TextField(label);
        input.setValue(value);
        inputs.put(field.name(), input);
        return input;
    }

    private Component choice(Field field, String label, String value) {
        ComboBox<String> input = new ComboBox<>(label);
        List<String> items = new ArrayList<>(field.words().stream().sorted().toList());
        if (!value.isEmpty() && !items.contains(value)) {
            items.addFirst(value);
        }
        input.setItems(items);
        input.setValue(value.isEmpty() ? null : value);
        inputs.put(field.name(), input);
        return input;
    }

    private List<String> rows() {
        return everyRow.getValue() ? decisions.all(reason) : chosen;
    }

    private void repair() {
        Map<String, String> changes = new LinkedHashMap<>();
        inputs.forEach((name, input) -> {
            String value = Objects.requireNonNullElse(input.getValue(), "").strip();
            if (!value.equals(before.get(name))) {
                changes.put(name, value);
            }
        });
        // Without changes the rows are judged again: what they refer to may have come in since.
        outcome.setText(decisions.repair(reason, rows(), changes));
    }

    private void dismiss() {
        outcome.setText(
                chosen.isEmpty() ? words.get("quality.choose") : decisions.dismiss(reason, rows(), why.getValue()));
    }
}
