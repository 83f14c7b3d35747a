package org.huwei.dashboards.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;

/** Text to be taken elsewhere, as it is, with a button that copies it. */
public class CopyBlock extends Div {

    /** Browsers give the clipboard to safe origins only; elsewhere the text is marked, so that one key copies it. */
    private static final String COPY = """
            const text = $0;
            if (navigator.clipboard) {
              await navigator.clipboard.writeText(text.textContent);
              return true;
            }
            getSelection().selectAllChildren(text);
            return document.execCommand('copy');
            """;

    private final Pre text = new Pre();
    private final Button copy = new Button(getTranslation("shell.copy"), click -> copy());

    public CopyBlock(String content) {
        addClassName("hw-copy");
        text.addClassName("hw-command");
        text.getElement().setAttribute("tabindex", "0");
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        copy.addClassName("hw-no-print");
        setContent(content);
        add(text, copy);
    }

    /** Shows another text. */
    public final void setContent(String content) {
        text.setText(content);
        copy.setText(getTranslation("shell.copy"));
    }

    private void copy() {
        text.getElement()
                .executeJs(COPY, text.getElement())
                .then(Boolean.class, done -> copy.setText(getTranslation(done ? "shell.copied" : "shell.copy.by.key")));
    }
}
