package org.huwei.dashboards.methods.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.dashboards.methods.InputTexts;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodDescription.Field;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.ValueType.Scalar;
import tools.jackson.databind.node.ObjectNode;

/** A field for each input key of a method. */
final class MethodForm extends Div {

    private static final List<String> TRUTHS = List.of("true", "false");

    private final transient MethodDescription description;
    private final transient Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
    private final Paragraph problem = new Paragraph();

    /** @param compute called when the reader wants the result */
    MethodForm(MethodDescription description, Runnable compute) {
        this.description = description;
        addClassName("hw-method-form");
        for (Field field : description.input()) {
            AbstractField<?, String> shown = create(field);
            fields.put(field.key(), shown);
            add(shown);
        }
        Button run = new Button(getTranslation("methods.form.run"), click -> compute.run());
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setId("run");
        Button example = new Button(getTranslation("methods.form.example"), click -> {
            show(description.example().input());
            compute.run();
        });
        example.addClassName("hw-link-button");
        problem.setId("problem");
        problem.getElement().setAttribute("aria-live", "polite");
        Div bar = new Div(run, example, problem);
        bar.addClassNames("hw-query-bar", "hw-no-print");
        add(bar);
    }

    /** Fills the fields with an input. */
    void show(ObjectNode input) {
        Map<String, String> texts = InputTexts.of(description, input);
        fields.forEach((key, field) -> {
            String text = texts.getOrDefault(key, "");
            if (text.isEmpty()) {
                field.clear();
            } else {
                field.setValue(text);
            }
        });
    }

    /**
     * The input that the fields make.
     *
     * @throws MethodInputException when an array or object is not written as JSON
     */
    ObjectNode input() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((key, field) -> texts.put(key, field.getOptionalValue().orElse("")));
        return InputTexts.read(description, texts);
    }

    /** Takes back what was said of the fields. */
    void sayNothing() {
        problem.setText("");
        problem.removeClassName("hw-problem");
        fields.values().forEach(field -> mark(field, ""));
    }

    /** Says what is wrong at the field it names, or below the form where it names none. */
    void say(MethodInputException fault) {
        sayNothing();
        String sentence = getTranslation("methods.form.fault", String.valueOf(fault.getMessage()));
        AbstractField<?, String> field = fields.get(key(fault.field()));
        if (field == null) {
            problem.setText(sentence);
            problem.addClassName("hw-problem");
        } else {
            mark(field, sentence);
        }
    }

    /** The key that a place such as {@code n[2]} or {@code design.stratum[1]} lies in. */
    private static String key(String place) {
        return place.replaceFirst("[\\[. ].*", "");
    }

    private static void mark(AbstractField<?, String> field, String sentence) {
        if (field instanceof HasValidationProperties shown) {
            shown.setErrorMessage(sentence);
            shown.setInvalid(!sentence.isEmpty());
        }
    }

    private AbstractField<?, String> create(Field field) {
        String label = field.required() ? getTranslation("methods.form.required", field.key()) : field.key();
        AbstractField<?, String> shown = editor(field, label, help(field));
        shown.getElement().setAttribute("data-key", field.key());
        return shown;
    }

    private String help(Field field) {
        String meaning = field.meaning().in(getLocale());
        String type = field.choices().isEmpty()
                ? getTranslation("methods.form.type", meaning, field.type().text())
                : meaning;
        return field.absent()
                .map(absent -> getTranslation(
                        "methods.form.absent", type, absent.isString() ? absent.stringValue() : absent.toString()))
                .orElse(type);
    }

    private static AbstractField<?, String> editor(Field field, String label, String help) {
        if (!field.choices().isEmpty()) {
            return select(label, help, field.choices(), field.required());
        }
        if (!(field.type() instanceof Scalar scalar) || scalar == Scalar.OBJECT) {
            TextArea area = new TextArea(label);
            area.setHelperText(help);
            area.setMaxHeight("12em");
            return area;
        }
        if (scalar == Scalar.BOOLEAN) {
            return select(label, help, TRUTHS, field.required());
        }
        TextField text = new TextField(label);
        text.setHelperText(help);
        return text;
    }

    private static Select<String> select(String label, String help, List<String> choices, boolean required) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setHelperText(help);
        select.setItems(choices);
        select.setEmptySelectionAllowed(!required);
        return select;
    }
}
