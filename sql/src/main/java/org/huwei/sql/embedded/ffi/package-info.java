/**
 * The C interface of libchdb 26.7 by Java's foreign functions: the only place that may import {@code
 * java.lang.foreign}. Call it from platform threads only: a virtual thread stays pinned to its carrier during a
 * native call, and sixteen of them starved everything else.
 */
@NullMarked
package org.huwei.sql.embedded.ffi;

import org.jspecify.annotations.NullMarked;
