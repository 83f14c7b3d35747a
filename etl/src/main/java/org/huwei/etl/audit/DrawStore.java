package org.huwei.etl.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.huwei.etl.audit.record.Draw;
import org.huwei.etl.audit.record.DrawHead;
import org.huwei.etl.audit.record.DrawPlan;
import org.huwei.etl.audit.record.DrawSummary;
import org.huwei.etl.audit.record.DrawnUnit;
import org.huwei.etl.audit.record.StratumShare;

/** The draws in the operational database. They are only ever added: there is no way here to change or remove one. */
final class DrawStore {

    private static final String INSERT_DRAW = """
            INSERT INTO draw (draw_id, title, unit_kind, first_day, last_day, sample_size, reserve_percent, seed,
                algorithm, algorithm_version, drawn_at, drawn_by, root_hash, record_hash, record_bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String INSERT_STRATUM =
            "INSERT INTO draw_stratum (draw_id, stratum, frame_size, sample, reserves) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_UNIT =
            "INSERT INTO draw_unit (draw_id, stratum, ticket_order, reserve, unit, ticket) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String INSERT_SECRET = "INSERT INTO draw_secret (draw_id, secret) VALUES (?, ?)";

    private final DataSource operational;

    DrawStore(DataSource operational) {
        this.operational = operational;
    }

    /** Adds a draw, its units, its key and its record, all or nothing. */
    void add(Draw draw, Optional<byte[]> secret, Path record) {
        inConnection("kept", connection -> {
            connection.setAutoCommit(false);
            try (InputStream file = new BufferedInputStream(Files.newInputStream(record))) {
                insertDraw(connection, draw.summary(), Files.size(record));
                insertStrata(connection, draw.summary());
                insertUnits(connection, draw);
                if (secret.isPresent()) {
                    insertSecret(connection, draw.summary().head().id(), secret.get());
                }
                RecordParts.write(connection, draw.summary().head().id(), file);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
            return draw;
        });
    }

    /** Every draw, the newest first. */
    List<DrawSummary> list() {
        return inConnection("listed", DrawRows::summaries);
    }

    /** The draw with an id. */
    Optional<Draw> find(String id) {
        return inConnection("read", connection -> {
            Optional<DrawSummary> summary = DrawRows.summary(connection, id);
            return summary.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Draw(summary.get(), DrawRows.units(connection, id)));
        });
    }

    /** Writes the record of a draw that exists to an output. */
    void writeRecord(String id, OutputStream output) {
        inConnection("read", connection -> {
            // PostgreSQL gives a result part by part only within a transaction.
            connection.setAutoCommit(false);
            try {
                RecordParts.read(connection, id, output);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return id;
        });
    }

    private static void insertDraw(Connection connection, DrawSummary draw, long bytes) throws SQLException {
        DrawHead head = draw.head();
        DrawPlan plan = head.plan();
        try (PreparedStatement insert = connection.prepareStatement(INSERT_DRAW)) {
            insert.setString(1, head.id());
            insert.setString(2, plan.title());
            insert.setString(3, plan.frame().unit().key());
            insert.setObject(4, plan.frame().from());
            insert.setObject(5, plan.frame().to());
            insert.setInt(6, plan.sampleSize());
            insert.setInt(7, plan.reservePercent());
            insert.setString(8, plan.seed());
            insert.setString(9, head.algorithm());
            insert.setString(10, head.algorithmVersion());
            insert.setObject(11, OffsetDateTime.ofInstant(head.drawnAt(), ZoneOffset.UTC));
            insert.setString(12, head.by());
            insert.setString(13, draw.rootHash());
            insert.setString(14, draw.recordHash());
            insert.setLong(15, bytes);
            insert.executeUpdate();
        }
    }

    private static void insertStrata(Connection connection, DrawSummary draw) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_STRATUM)) {
            for (StratumShare share : draw.shares()) {
                insert.setString(1, draw.head().id());
                insert.setString(2, share.stratum());
                insert.setLong(3, share.frameSize());
                insert.setLong(4, share.sample());
                insert.setLong(5, share.reserves());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertUnits(Connection connection, Draw draw) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_UNIT)) {
            for (DrawnUnit unit : draw.units()) {
                insert.setString(1, draw.summary().head().id());
                insert.setString(2, unit.stratum());
                insert.setInt(3, unit.order());
                insert.setBoolean(4, unit.reserve());
                insert.setString(5, unit.unit());
                insert.setString(6, unit.ticket());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertSecret(Connection connection, String id, byte[] secret) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_SECRET)) {
            insert.setString(1, id);
            insert.setBytes(2, secret);
            insert.executeUpdate();
        }
    }

    private <T> T inConnection(String done, Work<T> work) {
        try (Connection connection = operational.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The draw could not be " + done + ": the operational database answered " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The record of the draw could not be " + done + ".", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }
}
