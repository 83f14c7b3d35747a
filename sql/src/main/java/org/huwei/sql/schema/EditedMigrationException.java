package org.huwei.sql.schema;

import java.util.List;

/** Migration files that were changed after they had been applied. */
public final class EditedMigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> names;

    EditedMigrationException(List<String> names) {
        super("Migrations " + names + " were edited after they had been applied to this warehouse; put them back and"
                + " write the change as a new migration.");
        this.names = List.copyOf(names);
    }

    /** The edited files. */
    public List<String> names() {
        return names;
    }
}
