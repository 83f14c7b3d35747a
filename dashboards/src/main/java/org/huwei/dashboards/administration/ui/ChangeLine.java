package org.huwei.dashboards.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.huwei.dashboards.administration.DivisionService.DatedDivision;
import org.huwei.etl.division.DivisionChange;

/** One line of a change: which share of an old division belongs to which one from then on. */
final class ChangeLine extends Composite<Div> {

    private static final double WHOLE = 100;

    private final ComboBox<DatedDivision> from = new ComboBox<>();
    private final TextField toCode = new TextField();
    private final TextField toName = new TextField();
    private final NumberField percent = new NumberField();

    /** @param remove takes the line out of the form */
    ChangeLine(Words words, Map<String, DatedDivision> divisions, Consumer<ChangeLine> remove) {
        from.addClassName("hw-change-from");
        from.setLabel(words.get("divisions.column.from"));
        from.setItemLabelGenerator(division -> division.name() + " " + division.code());
        toCode.addClassName("hw-change-code");
        toCode.setLabel(words.get("divisions.form.code"));
        toCode.setAllowedCharPattern("[0-9]");
        toCode.setMaxLength(12);
        toCode.addValueChangeListener(change -> Optional.ofNullable(divisions.get(change.getValue()))
                .ifPresent(known -> toName.setValue(known.name())));
        toName.addClassName("hw-change-name");
        toName.setLabel(words.get("divisions.form.name"));
        toName.setMaxLength(60);
        percent.addClassName("hw-change-share");
        percent.setLabel(words.get("divisions.form.percent"));
        percent.setValue(WHOLE);
        percent.setMin(0);
        percent.setMax(WHOLE);
        Button away = new Button(words.get("divisions.form.remove"), click -> remove.accept(this));
        getContent().addClassName("hw-change-line");
        getContent().add(from, toCode, toName, percent, away);
    }

    /** Offers the divisions that there are on the day before the change. */
    void offer(Collection<DatedDivision> divisions) {
        DatedDivision chosen = from.getValue();
        from.setItems(divisions);
        if (chosen != null && divisions.contains(chosen)) {
            from.setValue(chosen);
        }
    }

    /** The line, if it is whole. */
    Optional<DivisionChange> change(LocalDate day, DivisionChange.Kind kind) {
        DatedDivision old = from.getValue();
        String name = toName.getValue().strip();
        Double share = percent.getValue();
        if (old == null || toCode.getValue().isEmpty() || name.isEmpty() || share == null) {
            return Optional.empty();
        }
        return Optional.of(
                new DivisionChange(day, kind, old.code(), old.name(), toCode.getValue(), name, share / WHOLE));
    }
}
