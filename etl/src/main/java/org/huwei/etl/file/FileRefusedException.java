package org.huwei.etl.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that is not read, as a whole; the message says in a sentence what is wrong and what to do. */
public final class FileRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    public FileRefusedException(String message) {
        this(message, null);
    }

    public FileRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
