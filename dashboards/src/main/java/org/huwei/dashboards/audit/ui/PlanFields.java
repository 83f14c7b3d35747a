package org.huwei.dashboards.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huwei.dashboards.audit.DrawForm;

/** The fields of a plan and its seed. */
final class PlanFields extends Composite<Div> {

    private final TextField title = new TextField(getTranslation("audit.new.field.title"));
    private final RadioButtonGroup<String> unit = new RadioButtonGroup<>(getTranslation("audit.new.field.unit"));
    private final CheckboxGroup<String> areas = new CheckboxGroup<>(getTranslation("audit.new.field.areas"));
    private final DatePicker from = new DatePicker(getTranslation("audit.new.field.from"));
    private final DatePicker to = new DatePicker(getTranslation("audit.new.field.to"));
    private final IntegerField sampleSize = new IntegerField(getTranslation("audit.new.field.sample"));
    private final IntegerField reserve = new IntegerField(getTranslation("audit.new.field.reserve"));
    private final TextField seed = new TextField(getTranslation("audit.new.field.seed"));
    private final Paragraph seedCount = new Paragraph();
    private final List<String> allAreas;

    /**
     * @param areaNames the areas by code in the order of the pages
     * @param planChanged called when the person changed anything but the seed
     */
    PlanFields(Map<String, String> areaNames, Runnable planChanged) {
        allAreas = List.copyOf(areaNames.keySet());
        title.setHelperText(getTranslation("audit.new.field.title.help"));
        title.setMaxLength(DrawForm.LONGEST_TITLE);
        unit.setItems("case", "patrol");
        unit.setItemLabelGenerator(key -> getTranslation("audit.unit." + key));
        areas.setItems(areaNames.keySet());
        areas.setItemLabelGenerator(code -> areaNames.getOrDefault(code, code));
        sampleSize.setStepButtonsVisible(true);
        reserve.setHelperText(getTranslation("audit.new.field.reserve.help"));
        createSeed();
        listen(planChanged);
        Div period = row(from, to);
        Div sizes = row(sampleSize, reserve);
        Paragraph warning = new Paragraph(getTranslation("audit.new.field.seed.warning"));
        warning.addClassName("hw-seed-warning");
        getContent().addClassNames("hw-card", "hw-plan");
        getContent().add(title, unit, areas, createShortcuts(planChanged), period, sizes, seed, warning, seedCount);
    }

    /** Shows a plan; the seed stays as it is. */
    void setPlan(DrawForm form) {
        title.setValue(form.title());
        unit.setValue(form.unit());
        areas.setValue(new LinkedHashSet<>(form.areas()));
        from.setValue(form.from().orElse(null));
        to.setValue(form.to().orElse(null));
        sampleSize.setValue(form.sampleSize());
        reserve.setValue(form.reservePercent());
        showSeedCount();
    }

    /** What is filled in; an empty number reads as 0, which the rules refuse with their sentence. */
    DrawForm form() {
        Set<String> chosen = areas.getValue();
        return new DrawForm(
                title.getValue(),
                Optional.ofNullable(unit.getValue()).orElse("case"),
                allAreas.stream().filter(chosen::contains).toList(),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()),
                Optional.ofNullable(sampleSize.getValue()).orElse(0),
                Optional.ofNullable(reserve.getValue()).orElse(0),
                seed.getValue());
    }

    void setEnabled(boolean enabled) {
        getContent().setEnabled(enabled);
    }

    private void createSeed() {
        seed.setId("seed");
        seed.setHelperText(getTranslation("audit.new.field.seed.help"));
        seed.setValueChangeMode(ValueChangeMode.LAZY);
        seed.setAutocomplete(Autocomplete.OFF);
        seed.addValueChangeListener(change -> showSeedCount());
        seedCount.addClassName("hw-hint");
        seedCount.getElement().setAttribute("aria-live", "polite");
    }

    private void listen(Runnable changed) {
        title.addValueChangeListener(change -> runIf(change.isFromClient(), changed));
        unit.addValueChangeListener(change -> runIf(change.isFromClient(), changed));
        areas.addValueChangeListener(change -> runIf(change.isFromClient(), changed));
        from.addValueChangeListener(change -> runIf(change.isFromClient(), changed));
        to.addValueChangeListener(change -> runIf(change.isFromClient(), changed));
        sampleSize.addValueChangeListener(change -> runIf(change.isFromClient(), changed));
        reserve.addValueChangeListener(change -> runIf(change.isFromClient(), changed));
    }

    private Div createShortcuts(Runnable changed) {
        Button all = new Button(getTranslation("audit.new.all"), click -> {
            areas.setValue(new LinkedHashSet<>(allAreas));
            changed.run();
        });
        Button none = new Button(getTranslation("audit.new.none"), click -> {
            areas.clear();
            changed.run();
        });
        all.addClassName("hw-link-button");
        none.addClassName("hw-link-button");
        Div shortcuts = new Div(all, none);
        shortcuts.addClassName("hw-shortcuts");
        return shortcuts;
    }

    private void showSeedCount() {
        DrawForm form = form();
        int characters = form.seed().codePointCount(0, form.seed().length());
        seedCount.setText(
                form.blanksInSeed() > 0
                        ? getTranslation("audit.new.seed.blanks", characters, form.blanksInSeed())
                        : getTranslation("audit.new.seed.count", characters));
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("hw-field-row");
        return row;
    }

    private static void runIf(boolean condition, Runnable action) {
        if (condition) {
            action.run();
        }
    }
}
