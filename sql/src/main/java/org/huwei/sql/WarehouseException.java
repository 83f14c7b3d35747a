package org.huwei.sql;

import org.jspecify.annotations.Nullable;

/** A warehouse that did not do what it was asked, with the kind that decides screen, log level and retry. */
public final class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Kind {
        /** The statement or a value in it is wrong: tell the asker. */
        USER,
        /** Memory, time, disk or row limits: narrow the question or free the resource. */
        RESOURCES,
        /** Our mistake or the engine's: log as error. */
        INTERNAL,
        /** No answer from the warehouse: retry later; a statement may or may not have taken effect. */
        UNAVAILABLE,
        /** Stopped on purpose. */
        CANCELLED
    }

    private final Kind kind;
    private final int code;

    public WarehouseException(Kind kind, int code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** ClickHouse's own error code, 0 when the failure has none. */
    public int code() {
        return code;
    }
}
