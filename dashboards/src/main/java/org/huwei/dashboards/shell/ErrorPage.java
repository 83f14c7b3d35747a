package org.huwei.dashboards.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** Says what happened, what was kept and what to do. */
abstract class ErrorPage extends Page implements HasDynamicTitle {

    private final String key;

    ErrorPage(String key) {
        this.key = key;
        H1 title = new H1(getTranslation(key + ".title"));
        title.addClassName("hw-title");
        Paragraph message = new Paragraph(getTranslation(key + ".message"));
        message.addClassName("hw-sentence");
        Anchor home = new Anchor("", getTranslation("shell.error.home"));
        add(title, message, home);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title") + " · 护未";
    }
}
