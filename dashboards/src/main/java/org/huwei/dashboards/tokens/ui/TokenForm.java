package org.huwei.dashboards.tokens.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.Duration;
import org.huwei.dashboards.tokens.AccessTokens;

/** What a new token is for and how long it is good. */
final class TokenForm extends Div {

    private static final Integer[] DAYS = {30, 90, 365};

    private final TextField name = new TextField(getTranslation("tokens.form.name"));
    private final Select<Integer> days = new Select<>();
    private final Maker maker;

    /** Makes a token; the sentence why not, or nothing. */
    interface Maker extends Serializable {
        String make(String name, Duration validity);
    }

    TokenForm(Maker maker) {
        this.maker = maker;
        name.setPlaceholder(getTranslation("tokens.form.placeholder"));
        name.setMaxLength(AccessTokens.LONGEST_NAME);
        name.setId("name");
        days.setLabel(getTranslation("tokens.form.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(number -> getTranslation("tokens.form.day", number));
        days.setValue(90);
        Button make = new Button(getTranslation("tokens.form.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setId("make");
        addClassNames("hw-field-row", "hw-token-form");
        add(name, days, make);
    }

    private void make() {
        String problem = maker.make(name.getValue(), Duration.ofDays(days.getValue()));
        name.setErrorMessage(problem);
        name.setInvalid(!problem.isEmpty());
        if (problem.isEmpty()) {
            name.clear();
        }
    }
}
