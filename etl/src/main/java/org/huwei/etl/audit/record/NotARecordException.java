package org.huwei.etl.audit.record;

import org.jspecify.annotations.Nullable;

/** A file that is no record of a draw, or of a format that this product does not know. */
public final class NotARecordException extends Exception {

    private static final long serialVersionUID = 1L;

    NotARecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
