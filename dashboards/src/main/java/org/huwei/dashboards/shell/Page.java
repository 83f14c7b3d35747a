package org.huwei.dashboards.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;

/** The sheet of a page: at most 1280 wide, blocks one below the other. Pages extend it. */
public abstract class Page extends Main {

    protected Page() {
        addClassName("hw-page");
    }

    /** Takes everything away and shows these blocks instead. */
    protected void show(Component... blocks) {
        removeAll();
        add(blocks);
    }
}
