package org.huwei.etl.run;

import org.jspecify.annotations.Nullable;

/** A run that ended before its work was done; the warehouse holds what was written, and the next run makes it good. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Kind {
        /** The source did not answer, or not as its mapping says: ask its owner, run again. */
        SOURCE,
        /** The warehouse refused or did not answer: see the message, run again. */
        WAREHOUSE,
        /** Everything good that came is in, but something that was promised is missing or was refused: ask its owner. */
        LATE,
        /** Somebody asked the run to stop. */
        CANCELLED,
        /** Our mistake: log as error. */
        INTERNAL
    }

    private final Kind kind;

    public RunFailedException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
