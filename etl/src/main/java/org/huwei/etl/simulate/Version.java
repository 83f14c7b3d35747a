package org.huwei.etl.simulate;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a row stands from a moment on.
 *
 * @param written the change marker
 * @param values the columns between row id and change marker
 * @param defect what is wrong with the row, null when it is good
 */
record Version(
        LocalDateTime written,
        @Nullable Object[] values,
        @Nullable Defect defect) {

    static Version good(LocalDateTime written, @Nullable Object... values) {
        return new Version(written.withNano(0), values, null);
    }
}
