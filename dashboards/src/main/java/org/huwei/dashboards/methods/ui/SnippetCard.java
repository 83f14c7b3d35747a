package org.huwei.dashboards.methods.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.huwei.dashboards.methods.Snippets;
import org.huwei.dashboards.shell.CopyBlock;

/** The call in R, Python and curl, with the input as it stands in the form. */
final class SnippetCard extends Div {

    private final CopyBlock r = new CopyBlock("");
    private final CopyBlock python = new CopyBlock("");
    private final CopyBlock curl = new CopyBlock("");

    SnippetCard() {
        setId("snippets");
        addClassName("hw-snippets");
        add(
                new Paragraph(
                        new Text(getTranslation("methods.snippet.token") + " "),
                        new Anchor("tokens", getTranslation("methods.snippet.make"))),
                new H3("R"),
                r,
                new H3("Python"),
                python,
                new H3("curl"),
                curl);
    }

    void show(Snippets snippets) {
        r.setContent(snippets.r());
        python.setContent(snippets.python());
        curl.setContent(snippets.curl());
    }
}
