package org.huwei.etl.simulate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huwei.etl.simulate.SimulationReport.DirtyCount;

/**
 * What the simulation notes beside the data it has written: with which settings, up to when, how many rows and how
 * many bad ones of which kind. The row of a day is written last, so that its absence shows work broken off.
 */
final class SimulationMark {

    private final Connection connection;
    private final String name;

    /** @param name beginning of the names of the three tables */
    SimulationMark(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    boolean exists() throws SQLException {
        return hasTable(name + "_day");
    }

    boolean hasTable(String table) throws SQLException {
        for (String spelling : List.of(table, table.toUpperCase(Locale.ROOT))) {
            try (ResultSet found = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), spelling, null)) {
                if (found.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Makes the tables, empty, where they are not there yet. */
    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS %s_day
                    (day_no INTEGER PRIMARY KEY, as_of TIMESTAMP(3) NOT NULL, seed VARCHAR(200) NOT NULL,
                     factor DOUBLE PRECISION NOT NULL, first_year INTEGER NOT NULL, last_year INTEGER NOT NULL,
                     within VARCHAR(4000) NOT NULL)""".formatted(name));
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS %s_rows
                    (day_no INTEGER NOT NULL, table_name VARCHAR(40) NOT NULL, row_count BIGINT NOT NULL)""".formatted(name));
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS %s_dirty
                    (day_no INTEGER NOT NULL, table_name VARCHAR(40) NOT NULL, kind VARCHAR(40) NOT NULL,
                     check_code VARCHAR(40) NOT NULL, row_count BIGINT NOT NULL)""".formatted(name));
        }
    }

    /** The last day that was finished; -1 when the first fill was not. */
    int lastDay() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT max(day_no) FROM " + name + "_day")) {
            rows.next();
            int day = rows.getInt(1);
            return rows.wasNull() ? -1 : day;
        }
    }

    SimulationSettings settings() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT seed, factor, first_year, last_year, within FROM " + name + "_day WHERE day_no = 0")) {
            rows.next();
            String within = rows.getString(5);
            return new SimulationSettings(
                    rows.getString(1),
                    rows.getDouble(2),
                    rows.getInt(3),
                    rows.getInt(4),
                    within.isEmpty() ? List.of() : List.of(within.split(",", -1)));
        }
    }

    /** Notes a finished day and commits it together with what was written before. */
    void write(SimulationSettings settings, SimulationReport report) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement rows = prepare("_rows VALUES (?, ?, ?)");
                PreparedStatement dirty = prepare("_dirty VALUES (?, ?, ?, ?, ?)");
                PreparedStatement day = prepare("_day VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, Long> count : report.rows().entrySet()) {
                execute(rows, report.day(), count.getKey(), count.getValue());
            }
            for (DirtyCount count : report.dirty()) {
                execute(dirty, report.day(), count.table(), count.kind(), count.check(), count.count());
            }
            execute(
                    day,
                    report.day(),
                    report.asOf(),
                    settings.seed(),
                    settings.factor(),
                    settings.firstYear(),
                    settings.lastYear(),
                    String.join(",", settings.within()));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private PreparedStatement prepare(String rest) throws SQLException {
        return connection.prepareStatement("INSERT INTO " + name + rest);
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        statement.executeUpdate();
    }

    /** What the last finished day noted. */
    SimulationReport report() throws SQLException {
        int day = lastDay();
        Map<String, Long> rows = new HashMap<>();
        List<DirtyCount> dirty = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + name + "_rows WHERE day_no = " + day)) {
            while (found.next()) {
                rows.put(found.getString(2), found.getLong(3));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT * FROM " + name + "_dirty WHERE day_no = " + day + " ORDER BY table_name, kind")) {
            while (found.next()) {
                dirty.add(new DirtyCount(found.getString(2), found.getString(3), found.getString(4), found.getLong(5)));
            }
        }
        return new SimulationReport(day, asOf(day), rows, dirty);
    }

    private LocalDateTime asOf(int day) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT as_of FROM " + name + "_day WHERE day_no = " + day)) {
            rows.next();
            return rows.getObject(1, LocalDateTime.class);
        }
    }
}
