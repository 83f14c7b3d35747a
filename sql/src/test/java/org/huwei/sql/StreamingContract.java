package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Inserts and results of any size pass in bounded memory and arrive whole. */
interface StreamingContract extends WarehouseFixture {

    long READ = 2_000_000;
    long WRITTEN = 1_000_000;
    /** Long enough for dozens of pieces, each of which the embedded engine begins with a header of its own. */
    String LARGE = "SELECT toInt64(number) AS n, concat('行 ', toString(number)) AS text FROM numbers(" + READ + ")";

    @Test
    default void twoMillionRowsAreReadInOrder() {
        AtomicLong expected = new AtomicLong();
        warehouse().forEach(NamedQuery.inline("test/large", LARGE), Scope.system(), Parameters.none(), row -> {
            long n = expected.getAndIncrement();
            if (row.integer("n") != n || !row.string("text").equals("行 " + n)) {
                throw new AssertionError("Row " + n + " came as " + row.integer("n") + " " + row.string("text"));
            }
        });
        assertThat(expected).hasValue(READ);
    }

    @Test
    default void twoMillionRowsAreReadInOrderByJdbc() throws SQLException {
        try (Connection connection = warehouse().connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LARGE)) {
            long count = 0;
            while (rows.next()) {
                if (rows.getLong(1) != count || !rows.getString("text").equals("行 " + count)) {
                    throw new AssertionError("Row " + count + " came as " + rows.getLong(1));
                }
                count++;
            }
            assertThat(count).isEqualTo(READ);
        }
    }

    @Test
    default void aMillionRowsAreInserted() {
        execute("CREATE TABLE large (n UInt64, text String) ENGINE = MergeTree ORDER BY n");
        long taken = warehouse().insert("large", List.of("n", "text"), sink -> {
            for (long n = 0; n < WRITTEN; n++) {
                sink.integer(n).string("行 " + n).endRow();
            }
        });
        assertThat(taken).isEqualTo(WRITTEN);
        assertThat(rows(
                        "SELECT count() AS rows, sum(n) AS total, countIf(text = concat('行 ', toString(n))) AS whole"
                                + " FROM large",
                        row -> List.of(row.integer("rows"), row.integer("total"), row.integer("whole"))))
                .containsExactly(List.of(WRITTEN, WRITTEN * (WRITTEN - 1) / 2, WRITTEN));
    }

    @Test
    default void batchesOfJdbcAreInserted() throws SQLException {
        execute("CREATE TABLE batches (n UInt64, text String) ENGINE = MergeTree ORDER BY n");
        try (Connection connection = warehouse().connection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO batches (n, text) VALUES (?, ?)")) {
            for (int n = 0; n < 20_000; n++) {
                insert.setLong(1, n);
                insert.setString(2, "it's \\ 行 " + n);
                insert.addBatch();
                if (n % 10_000 == 9_999) {
                    insert.executeBatch();
                }
            }
        }
        assertThat(single(
                        "SELECT toInt64(countIf(text = concat('it\\'s \\\\ 行 ', toString(n)))) AS value FROM batches"))
                .isEqualTo(20_000);
    }

    @Test
    default void anEmptyResultStillNamesItsColumns() throws SQLException {
        assertThat(rows("SELECT number AS n FROM numbers(5) WHERE number > 9", row -> row.integer("n")))
                .isEmpty();
        try (Connection connection = warehouse().connection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT number AS n, 'x' AS text FROM numbers(5) WHERE 1 = 0")) {
            assertThat(rows.getMetaData().getColumnCount()).isEqualTo(2);
            assertThat(rows.getMetaData().getColumnName(2)).isEqualTo("text");
            assertThat(rows.next()).isFalse();
        }
    }
}
