package org.huwei.dashboards;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Collectors;

/** The page open in a test. */
public final class OpenPage {

    private OpenPage() {}

    /** Opens an address as typed, such as {@code indicator/M2-04?org=3205}. */
    public static void open(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String parameters = query < 0 ? "" : address.substring(query + 1);
        UI.getCurrent()
                .navigate(
                        path, parameters.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(parameters));
    }

    /** All texts of the page. */
    public static String all() {
        return UI.getCurrent()
                .getChildren()
                .map(root -> root.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
