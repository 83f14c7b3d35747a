package org.huwei.sql.embedded;

import org.huwei.sql.WarehouseAddress;

/** ClickHouse in a supervised child JVM, opened on a data directory, answering on loopback. */
public final class EmbeddedEngine implements AutoCloseable {

    private EmbeddedEngine() {}

    /**
     * Starts the engine and returns when it answers.
     *
     * @throws org.huwei.sql.WarehouseException UNAVAILABLE when it does not start, for instance because another
     *     process holds the directory
     */
    public static EmbeddedEngine start(EmbeddedEngineSettings settings) {
        throw new UnsupportedOperationException("not yet: " + settings.dataDirectory());
    }

    /** Where it answers; stays valid over restarts of the child. */
    public WarehouseAddress address(String database) {
        throw new UnsupportedOperationException("not yet: " + database);
    }

    @Override
    public void close() {}
}
