package org.huwei.sql.embedded.ffi;

/**
 * What a text would do if it ran.
 *
 * @param statements how many statements it holds; 0 when it does not parse
 * @param kind the most far-reaching of them
 */
public record Classification(int statements, Kind kind) {

    /** In the order of the library's numbers. */
    public enum Kind {
        READ_ONLY,
        MUTATING,
        /** Changes things beside the databases: functions, named collections, access rights. */
        MUTATING_GLOBAL,
        /** SET, USE, SYSTEM, BACKUP, KILL, INTO OUTFILE, INSERT INTO FUNCTION. */
        CONTROL,
        /** Did not parse, or is not known to this version. */
        UNKNOWN
    }
}
