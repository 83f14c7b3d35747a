package org.huwei.app.fence.violation.etl.extract;

import org.huwei.app.fence.violation.etl.load.VaadinInAJob;

/** A stage that knows a later one. */
final class ExtractsAfterLoading {

    private final VaadinInAJob load;

    ExtractsAfterLoading(VaadinInAJob load) {
        this.load = load;
    }

    @Override
    public String toString() {
        return load.toString();
    }
}
