package org.huwei.etl.simulate;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** One of the two source systems: filled once, then changed day by day. */
final class SourceSystemWriter implements AutoCloseable {

    private final Connection connection;
    private final boolean patrols;
    private final SimulationMark mark;

    SourceSystemWriter(Connection connection, boolean patrols) throws SQLException {
        this.connection = connection;
        this.patrols = patrols;
        this.mark = new SimulationMark(connection, patrols ? "simulation_patrols" : "simulation_cases");
    }

    /** Refuses a system that was filled with other settings, or that the simulation did not make. */
    void refuseOther(SimulationSettings settings) throws SQLException {
        if (!mark.exists() && mark.hasTable(firstTable())) {
            throw new IllegalStateException(
                    "The database " + connection.getMetaData().getURL() + " has a table `" + firstTable()
                            + "` that the simulation did not make; give it an empty database.");
        }
        if (isFilled() && !mark.settings().equals(settings)) {
            throw new IllegalStateException(
                    "The database " + connection.getMetaData().getURL() + " holds another city (" + mark.settings()
                            + "); ask for that one, or empty the database first.");
        }
    }

    boolean isFilled() throws SQLException {
        return mark.exists() && mark.lastDay() >= 0;
    }

    /** The last day of changes; 0 after the first fill. */
    int lastDay() throws SQLException {
        if (!isFilled()) {
            throw new IllegalStateException(
                    "The database " + connection.getMetaData().getURL() + " holds no finished city; write it first.");
        }
        return mark.lastDay();
    }

    void fill(SimulationSettings settings) throws SQLException, IOException {
        if (isFilled()) {
            return;
        }
        SqlScript.dropTables(connection, patrols);
        mark.create();
        SqlScript.run(connection, patrols ? "patrols" : "case-management");
        LocalDateTime asOf = Timeline.of(settings).asOf(0);
        Tally tally = tell(settings, asOf, false);
        SqlScript.run(connection, patrols ? "patrols-indexes" : "case-management-indexes");
        mark.write(settings, new SimulationReport(0, asOf, tally.rows(), tally.dirty()));
    }

    void change(int day) throws SQLException {
        if (lastDay() >= day) {
            return;
        }
        if (day > Timeline.LAST_CHANGE) {
            throw new IllegalStateException(
                    "The demonstration city ends " + Timeline.LAST_CHANGE + " days after its first fill.");
        }
        SimulationSettings settings = mark.settings();
        LocalDateTime asOf = Timeline.of(settings).asOf(day);
        Tally tally = tell(settings, asOf, true);
        // In the same transaction as the changes: a day is there wholly or not at all.
        mark.write(settings, new SimulationReport(day, asOf, tally.rows(), tally.dirty()));
    }

    private Tally tell(SimulationSettings settings, LocalDateTime asOf, boolean oneDay) throws SQLException {
        connection.setAutoCommit(false);
        Tally tally = new Tally(asOf);
        try (RowsInBatches rows = new RowsInBatches(connection, tally, asOf, oneDay)) {
            SimulatesCity.run(settings, patrols, rows);
            rows.finish();
        } catch (RowsInBatches.Failed failed) {
            throw failed.reason();
        }
        return tally;
    }

    SimulationReport report() throws SQLException {
        return mark.report();
    }

    private String firstTable() {
        return patrols ? SourceTable.XUNCHA.sqlName() : SourceTable.GEAN.sqlName();
    }

    @Override
    public void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }
}
