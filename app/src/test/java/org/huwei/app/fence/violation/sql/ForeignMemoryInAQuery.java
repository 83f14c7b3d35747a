package org.huwei.app.fence.violation.sql;

import java.lang.foreign.MemorySegment;

/** Foreign memory outside the engine's own package. */
final class ForeignMemoryInAQuery {

    long size(MemorySegment segment) {
        return segment.byteSize();
    }
}
