package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers do not disturb one another. */
interface SessionContract extends WarehouseFixture {

    @Test
    @Timeout(120)
    default void sixteenThreadsReadAndWriteAtOnce() throws Exception {
        execute("CREATE TABLE shared (thread UInt8, n UInt32) ENGINE = MergeTree ORDER BY (thread, n)");
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                int thread = i;
                answers.add(threads.submit(() -> readAndWrite(thread)));
            }
            for (Future<Long> answer : answers) {
                assertThat(answer.get()).isEqualTo(5 * 500L);
            }
        }
        assertThat(single("SELECT toInt64(count()) AS value FROM shared")).isEqualTo(16 * 5 * 500L);
    }

    @Test
    default void settingsOfOneStatementAreNotThoseOfTheNext() {
        for (int i = 0; i < 20; i++) {
            execute("SET max_result_rows = 1");
            assertThat(rows("SELECT number FROM numbers(5)", row -> row.integer("number")))
                    .hasSize(5);
        }
    }

    @Test
    default void aDatabaseUsedByOneStatementIsNotThatOfTheNext() {
        for (int i = 0; i < 20; i++) {
            execute("USE system");
            assertThat(rows("SELECT currentDatabase() AS name", row -> row.string("name")))
                    .containsExactly(warehouse().address().database());
        }
    }

    @Test
    default void aSchemaSetOnOneConnectionIsNotThatOfTheNext() throws SQLException {
        try (Connection first = warehouse().connection();
                Connection second = warehouse().connection()) {
            first.setSchema("system");
            assertThat(databaseOf(first)).isEqualTo("system");
            assertThat(databaseOf(second)).isEqualTo(warehouse().address().database());
        }
    }

    private long readAndWrite(int thread) {
        for (int round = 0; round < 5; round++) {
            int first = round * 500;
            warehouse().insert("shared", List.of("thread", "n"), sink -> {
                for (int n = first; n < first + 500; n++) {
                    sink.integer(thread).integer(n).endRow();
                }
            });
            long seen = warehouse()
                    .query(
                            NamedQuery.inline(
                                    "test/shared",
                                    "SELECT toInt64(count()) AS value FROM shared WHERE thread = {thread:UInt8}"),
                            Scope.system(),
                            Parameters.of("thread", thread),
                            row -> row.integer("value"))
                    .getFirst();
            assertThat(seen).isEqualTo(first + 500L);
        }
        return 5 * 500L;
    }

    private static String databaseOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT currentDatabase()")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
