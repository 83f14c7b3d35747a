package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.simulate.SimulationReport.DirtyCount;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.etl.source.RecordMapping;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a load promises, from every kind of source database into the real engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineContract {

    private SimulatedSources city;
    private Warehouse warehouse;

    abstract SourceConnections freshSources();

    /** One city for all tests: each of them holds on whatever day the city stands. */
    @BeforeAll
    void aCity() {
        city = SimulatedSources.write(freshSources());
    }

    @BeforeEach
    void aWarehouseThatKnowsItsDivisions() {
        warehouse = withDivisions();
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private static Warehouse withDivisions() {
        Warehouse fresh = TestWarehouse.fresh();
        SampleDivisions.load(fresh);
        return fresh;
    }

    @Test
    void aFirstLoadAccountsForEveryRowOfTheSource() throws SQLException {
        Map<String, RunCounts> counts = city.load(warehouse);
        assertThat(counts).containsOnlyKeys(WarehouseDigest.facts());
        for (RecordMapping record : records().values()) {
            RunCounts count = of(counts, record.type().name());
            assertThat(count.read())
                    .as(record.table())
                    .isEqualTo(city.report().rows().get(record.table()));
            assertThat(count.quarantined())
                    .as(record.table())
                    .isEqualTo(city.report().dirtyIn(record.table()));
            assertThat(count.unchanged()).as(record.table()).isZero();
            assertThat(count.loaded())
                    .as(record.table())
                    .isEqualTo(count.read() - count.quarantined())
                    .isPositive();
            assertThat(rows(record.type().name())).as(record.table()).isEqualTo(count.loaded());
        }
        assertThat(quarantined()).isEqualTo(dirty());
    }

    @Test
    void aSecondLoadChangesNothing() {
        city.load(warehouse);
        Map<String, String> before = WarehouseDigest.of(warehouse);
        Map<String, RunCounts> again = city.load(warehouse);
        assertThat(again.values())
                .allSatisfy(count -> assertThat(count.loaded()).isZero());
        assertThat(WarehouseDigest.of(warehouse)).isEqualTo(before);
    }

    @Test
    void loadsDayByDayTakeExactlyWhatChangedAndEndWhereOneLoadDoes() throws SQLException {
        city.load(warehouse);
        Map<String, Long> before = quarantined();
        for (int days : new int[] {1, 4, 7}) {
            LocalDateTime last = city.report().asOf();
            city.change(days);
            Map<String, RunCounts> counts = city.load(warehouse);
            for (RecordMapping record : records().values()) {
                String table = record.type().name();
                assertThat(of(counts, table).loaded())
                        .as(table)
                        .isEqualTo(changedSince(last, record) - refusedSince(last, table));
            }
            assertThat(quarantined()).isEqualTo(dirty());
        }
        assertThat(quarantined()).isNotEqualTo(before);
        try (Warehouse atOnce = withDivisions()) {
            city.load(atOnce);
            assertThat(WarehouseDigest.of(warehouse)).isEqualTo(WarehouseDigest.of(atOnce));
        }
    }

    private static <T> T of(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    /** Bad rows as the simulation knows them, by record table and check. */
    private Map<String, Long> dirty() {
        Map<String, RecordMapping> records = records();
        Map<String, Long> dirty = new TreeMap<>();
        for (DirtyCount count : city.report().dirty()) {
            String table = of(records, count.table()).type().name();
            dirty.merge(table + ": " + count.check(), count.count(), Long::sum);
        }
        return dirty;
    }

    /** Quarantine by record table and check. */
    private Map<String, Long> quarantined() {
        Map<String, Long> rows = new TreeMap<>();
        query(
                "SELECT concat(record_table, ': ', check_code) AS what, toUInt64(count()) AS rows"
                        + " FROM quarantined_row FINAL GROUP BY what",
                rows);
        return rows;
    }

    private long rows(String table) {
        Map<String, Long> rows = new HashMap<>();
        query("SELECT 'all' AS what, toUInt64(count()) AS rows FROM " + table + " FINAL", rows);
        return rows.values().iterator().next();
    }

    private long refusedSince(LocalDateTime moment, String table) {
        Map<String, Long> rows = new HashMap<>();
        query(
                "SELECT 'since' AS what, toUInt64(count()) AS rows FROM quarantined_row FINAL WHERE record_table = '"
                        + table + "' AND version > toUnixTimestamp64Milli(toDateTime64('" + moment
                        + "', 3, 'Asia/Shanghai'))",
                rows);
        return rows.values().iterator().next();
    }

    private void query(String sql, Map<String, Long> into) {
        warehouse.forEach(
                NamedQuery.inline("test/counts", sql),
                Scope.system(),
                Parameters.none(),
                row -> into.put(row.string("what"), row.integer("rows")));
    }

    private long changedSince(LocalDateTime moment, RecordMapping record) throws SQLException {
        String system = record.table().startsWith("xuncha") ? "patrols" : "case-management";
        String sql = "SELECT COUNT(*) FROM " + record.table() + " WHERE "
                + record.changed().orElseThrow() + " > ?";
        try (Connection connection = city.source(system).connections().open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, moment);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Mappings of both systems by the source's table. */
    private Map<String, RecordMapping> records() {
        Map<String, RecordMapping> records = new HashMap<>();
        for (String system : SimulatedSources.SYSTEMS) {
            city.source(system).system().records().forEach(record -> records.put(record.table(), record));
        }
        return records;
    }
}
