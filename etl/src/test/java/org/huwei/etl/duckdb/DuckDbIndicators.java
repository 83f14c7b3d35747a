package org.huwei.etl.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBConnection;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.huwei.sql.Warehouse;

/** A DuckDB file with a copy of the facts, and the thirteen indicators computed in it by {@code duckdb/*.sql}. */
public final class DuckDbIndicators implements AutoCloseable {

    private static final List<String> INDICATORS = List.of(
            "M2-01",
            "M2-02",
            "M2-03",
            "M2-04",
            "M2-05",
            "M2-06",
            "M3-03",
            "M3-04",
            "M4-03",
            "M4-04",
            "M4-10",
            "injuries",
            "O-01",
            "O-02");

    private final DuckDBConnection connection;

    /** Opens a new file. */
    public DuckDbIndicators(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
        execute(script("facts"));
    }

    /** Copies all facts of a warehouse, and what a snapshot was asked: its months and its cut-off. */
    public void copy(Warehouse warehouse, SnapshotSummary snapshot) throws SQLException {
        new FactCopy(warehouse, connection).run();
        LocalDate cutOff = snapshot.cutOff().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        try (PreparedStatement asked = connection.prepareStatement("INSERT INTO asked VALUES (?, ?, ?)")) {
            asked.setObject(1, snapshot.firstPeriod());
            asked.setObject(2, snapshot.lastPeriod());
            asked.setObject(3, cutOff);
            asked.execute();
        }
    }

    /** Runs a statement of the caller, for instance one that changes a fact; returns how many rows it changed. */
    public int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    /** Computes all indicators into the table {@code figure}. */
    public void evaluate() throws SQLException {
        execute(script("common"));
        for (String indicator : INDICATORS) {
            execute(script(indicator));
        }
    }

    /** What was computed last. */
    public Map<FigureKey, Counts> figures() throws SQLException {
        Map<FigureKey, Counts> figures = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("FROM figure")) {
            while (rows.next()) {
                FigureKey key = new FigureKey(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5));
                if (figures.put(key, new Counts(rows.getDouble(6), rows.getDouble(7))) != null) {
                    throw new IllegalStateException("DuckDB has " + key + " twice.");
                }
            }
        }
        return figures;
    }

    /** The text of a file beside the indicators. */
    static String script(String name) {
        String path = "duckdb/" + name + ".sql";
        try (InputStream in =
                Objects.requireNonNull(DuckDbIndicators.class.getClassLoader().getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
