package org.huwei.sql;

/** A real warehouse for tests: one engine for each test JVM, a fresh migrated database for each call. */
public final class TestWarehouse {

    private TestWarehouse() {}

    /** A new database with every migration applied; the caller may close it, the engine ends with the JVM. */
    public static Warehouse fresh() {
        throw new UnsupportedOperationException("not yet");
    }

    /** A new database without any table. */
    public static Warehouse empty() {
        throw new UnsupportedOperationException("not yet");
    }
}
