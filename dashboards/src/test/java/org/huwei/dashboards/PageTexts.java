package org.huwei.dashboards;

import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;

/** What a page open in a test says. */
public final class PageTexts {

    private PageTexts() {}

    /** All texts of the page. */
    public static String all() {
        return UI.getCurrent()
                .getChildren()
                .map(root -> root.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
