package org.huwei.app.fence.violation.sql;

import org.huwei.app.fence.violation.etl.load.QuartzInALoad;

/** The ground floor that knows the floor above. */
final class StoreysFromBelow {

    private final QuartzInALoad above;

    StoreysFromBelow(QuartzInALoad above) {
        this.above = above;
    }

    @Override
    public String toString() {
        return above.toString();
    }
}
