package org.huwei.app.fence.violation.etl.load;

import org.huwei.app.fence.violation.etl.extract.CycleHere;

/** One end of a cycle: extract knows load and load knows extract. */
final class CycleThere {

    private final CycleHere here;

    CycleThere(CycleHere here) {
        this.here = here;
    }

    boolean knows(CycleHere other) {
        return here.equals(other);
    }
}
