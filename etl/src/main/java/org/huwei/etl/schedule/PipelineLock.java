package org.huwei.etl.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;

/**
 * Lets one run at a time write into the warehouse, whichever process it is in: the application's jobs and the commands
 * take the same lock. It is a row of the operational database, locked by an open transaction, so that the database
 * gives it back when the process that holds it dies.
 */
public final class PipelineLock {

    private static final long PAUSE_MILLISECONDS = 500;
    private static final String OWNER = "huwei";
    private static final String NAME = "PIPELINE";

    private final DataSource operational;

    /** Gives the lock back. */
    @FunctionalInterface
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** @param operational the operational database, migrated */
    public PipelineLock(DataSource operational) {
        this.operational = operational;
    }

    /**
     * Waits until the lock is free and takes it.
     *
     * @throws RunFailedException when the listener cancelled
     */
    public Held take(ProgressListener listener) throws InterruptedException {
        Optional<Held> held = tryTake();
        while (held.isEmpty()) {
            listener.stage("wait", 0, 0);
            if (listener.cancelled()) {
                throw new RunFailedException(
                        Kind.CANCELLED,
                        "The run was stopped on request while it waited for another; run it again.",
                        null);
            }
            Thread.sleep(PAUSE_MILLISECONDS);
            held = tryTake();
        }
        return held.get();
    }

    /**
     * Takes the lock if it is free.
     *
     * @return empty when another run holds it
     */
    public Optional<Held> tryTake() {
        try {
            enterRow();
            return lockRow();
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the runs cannot be taken in the operational database.", e);
        }
    }

    private void enterRow() throws SQLException {
        try (Connection connection = operational.getConnection()) {
            if (!find(connection, "")) {
                insert(connection);
            }
        }
    }

    private static void insert(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO QRTZ_LOCKS (SCHED_NAME, LOCK_NAME) VALUES (?, ?)")) {
            statement.setString(1, OWNER);
            statement.setString(2, NAME);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (!find(connection, "")) {
                throw e;
            }
            // Another process entered it in this moment.
        }
    }

    @SuppressWarnings("MustBeClosedChecker")
    private Optional<Held> lockRow() throws SQLException {
        Connection connection = operational.getConnection();
        boolean locked = false;
        try {
            connection.setAutoCommit(false);
            locked = find(connection, " FOR UPDATE SKIP LOCKED");
        } finally {
            if (!locked) {
                release(connection);
            }
        }
        return locked ? Optional.of(() -> release(connection)) : Optional.empty();
    }

    private static boolean find(Connection connection, String locking) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT LOCK_NAME FROM QRTZ_LOCKS WHERE SCHED_NAME = ? AND LOCK_NAME = ?" + locking)) {
            statement.setString(1, OWNER);
            statement.setString(2, NAME);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void release(Connection connection) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the runs cannot be given back.", e);
        }
    }
}
