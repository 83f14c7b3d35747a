package org.huwei.app.fence.violation.etl.load;

import com.vaadin.flow.component.Component;

/** A job that knows a page, and is half of a cycle. */
public final class VaadinInAJob {

    private final Component page;

    public VaadinInAJob(Component page) {
        this.page = page;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
