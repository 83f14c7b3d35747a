package org.huwei.app.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.huwei.sql.WarehouseException;
import org.huwei.sql.WarehouseException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second process with an embedded engine away from a PostgreSQL operational database: both would share the jobs,
 * and each load would go into the warehouse of whoever ran it. The lock ends with its connection, however the process
 * ends. An H2 database lies beside the one engine that it belongs to and needs none.
 */
final class EngineClaim implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClaim.class);

    /** Any number that nothing else locks: the letters of the product's name. */
    private static final long KEY = 0x6875776569L;

    private final Optional<Connection> held;

    private EngineClaim(Optional<Connection> held) {
        this.held = held;
    }

    /**
     * Claims the database for the engine of this process.
     *
     * @throws WarehouseException when another process has claimed it, or the database does not answer
     */
    static EngineClaim take(DataSource operational) {
        try {
            return take(operational.getConnection());
        } catch (SQLException e) {
            throw new WarehouseException(
                    Kind.UNAVAILABLE, 0, "The operational database does not answer: " + e.getMessage(), e);
        }
    }

    private static EngineClaim take(Connection connection) throws SQLException {
        boolean shared = false;
        boolean locked = false;
        try {
            shared = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            locked = shared && lock(connection);
        } finally {
            if (!locked) {
                connection.close();
            }
        }
        if (shared && !locked) {
            throw new WarehouseException(
                    Kind.USER,
                    0,
                    "Another process with an embedded engine uses this operational database, so that each would keep"
                            + " only a part of the records. Name one ClickHouse server for all of them in"
                            + " huwei.warehouse.host, or give this one a database of its own in spring.datasource.url.",
                    null);
        }
        return new EngineClaim(locked ? Optional.of(connection) : Optional.empty());
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Gives the database free. The pool would keep the session and with it the lock, so that it is given back by name. */
    @Override
    public void close() {
        held.ifPresent(EngineClaim::unlock);
    }

    private static void unlock(Connection connection) {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            LOG.warn("The claim on the operational database was not given back; it ends with its connection.", e);
        }
    }
}
