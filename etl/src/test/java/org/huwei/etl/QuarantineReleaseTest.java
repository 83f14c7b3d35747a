package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row is in quarantine exactly as long as its latest reading was refused. */
class QuarantineReleaseTest {

    private static SimulatedSources city;

    private Warehouse warehouse;
    private LocalDateTime asOf;

    @BeforeAll
    static void aCity(@TempDir Path directory) {
        city = SimulatedSources.write(SourceConnections.files(directory));
    }

    @BeforeEach
    void itsPatrolsAreLoaded() {
        asOf = city.report().asOf();
        warehouse = TestWarehouse.fresh();
        SampleDivisions.load(warehouse);
        load(city.asOf());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void aRowPutBackExactlyAsItWasLeavesQuarantine() throws SQLException {
        long row = anyGoodPatrol();
        int good = (int) number("SELECT faxian_shu FROM xuncha WHERE id = ?", row);
        update("UPDATE xuncha SET faxian_shu = ?, gengxin_sj = ? WHERE id = ?", -1, asOf.plusHours(1), row);
        load(city.asOf().plus(Duration.ofHours(1)));
        assertThat(isQuarantined(row)).isTrue();
        update("UPDATE xuncha SET faxian_shu = ?, gengxin_sj = ? WHERE id = ?", good, asOf.plusHours(2), row);
        load(city.asOf().plus(Duration.ofHours(2)));
        assertThat(isQuarantined(row)).isFalse();
    }

    @Test
    void aRowThatTimeAloneMadeGoodLeavesQuarantine() throws SQLException {
        long row = anyGoodPatrol();
        LocalDateTime soon = asOf.plusMinutes(5);
        update("UPDATE xuncha SET kaishi_sj = ?, jieshu_sj = ? WHERE id = ?", soon, soon.plusMinutes(1), row);
        update("UPDATE xuncha SET gengxin_sj = ? WHERE id = ?", asOf.plusMinutes(1), row);
        load(city.asOf());
        assertThat(isQuarantined(row)).isTrue();
        load(city.asOf().plus(Duration.ofMinutes(8)));
        assertThat(isQuarantined(row)).isFalse();
    }

    @Test
    void aRowThatWasGoodAndIsRefusedNowStaysInBoth() throws SQLException {
        long row = anyGoodPatrol();
        update("UPDATE xuncha SET faxian_shu = ?, gengxin_sj = ? WHERE id = ?", -1, asOf.plusHours(1), row);
        load(city.asOf().plus(Duration.ofHours(1)));
        load(city.asOf());
        assertThat(isQuarantined(row)).isTrue();
        assertThat(isIn("patrol", row)).isTrue();
    }

    /** It would be loaded once and its changes never be seen: nobody asks a source for rows that do not say when. */
    @Test
    void aRowWithoutChangeMarkerIsRefusedByAFullLoadUntilItHasOne() throws SQLException {
        try (Connection connection = city.source("patrols").connections().open();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE xuncha ALTER COLUMN gengxin_sj DROP NOT NULL");
        }
        long row = anyGoodPatrol();
        update("UPDATE xuncha SET gengxin_sj = NULL WHERE id = ?", row);
        warehouse.close();
        warehouse = TestWarehouse.fresh();
        SampleDivisions.load(warehouse);
        load(city.asOf());
        assertThat(isQuarantined(row)).isTrue();
        assertThat(isIn("patrol", row)).isFalse();
        update("UPDATE xuncha SET gengxin_sj = ? WHERE id = ?", asOf.plusMinutes(2), row);
        load(city.asOf().plus(Duration.ofMinutes(8)));
        assertThat(isQuarantined(row)).isFalse();
        assertThat(isIn("patrol", row)).isTrue();
    }

    private void load(Instant now) {
        city.load("patrols", warehouse, now, ProgressListener.silent());
    }

    /** A row that no other test has changed. */
    private long anyGoodPatrol() throws SQLException {
        return number(
                "SELECT MAX(id) FROM xuncha WHERE gengxin_sj <= ? AND faxian_shu = 0 AND wancheng = '是'"
                        + " AND fangshi = '街面巡查' AND xuncha_bh NOT LIKE '%-Z%'",
                asOf);
    }

    private long number(String sql, Object parameter) throws SQLException {
        try (Connection connection = city.source("patrols").connections().open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = city.source("patrols").connections().open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean isQuarantined(long row) {
        return has("quarantined_row FINAL WHERE record_table = 'patrol' AND", row);
    }

    private boolean isIn(String table, long row) {
        return has(table + " FINAL WHERE", row);
    }

    private boolean has(String from, long row) {
        return !warehouse
                .query(
                        NamedQuery.inline(
                                "test/has",
                                "SELECT source_row_id FROM " + from
                                        + " source_system = 'patrols' AND source_row_id = {row:String}"),
                        Scope.system(),
                        Parameters.of("row", Long.toString(row)),
                        found -> found.string("source_row_id"))
                .isEmpty();
    }
}
