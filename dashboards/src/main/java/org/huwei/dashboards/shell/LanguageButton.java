package org.huwei.dashboards.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;

/** Chooses one language; named in that language, so that its readers find it. */
final class LanguageButton {

    private LanguageButton() {}

    static Button of(Locale language, Locale current) {
        boolean chosen = language.getLanguage().equals(current.getLanguage());
        Button button = new Button(
                language.equals(Locale.ENGLISH) ? "English" : "中文",
                click -> click.getSource().getUI().ifPresent((UI ui) -> Languages.choose(ui, language)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("hw-language");
        button.getElement().setAttribute("lang", language.toLanguageTag());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return button;
    }
}
