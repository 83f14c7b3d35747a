package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huwei.sql.WarehouseFixture.assertThatRefused;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures have a kind and ClickHouse's own code, and none looks like a smaller result. */
interface FailureContract extends WarehouseFixture {

    /** Fails far beyond what any buffer holds. */
    String BREAKS_HALFWAY = "SELECT number, throwIf(number = 1500000, 'halfway') FROM numbers(2000000)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            62  | SELEC 1
            62  | SELECT 1; SELECT 2
            60  | SELECT * FROM no_such_table
            81  | SELECT * FROM no_such_database.t
            47  | SELECT no_such_column FROM numbers(1)
            46  | SELECT no_such_function(1)
            43  | SELECT 1 + 'a'
            395 | SELECT throwIf(1, 'own words')
            """)
    default void aWrongStatementIsTheAskersFault(int code, String sql) throws SQLException {
        assertThatRefused(() -> rows(sql, row -> row))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .returns(code, WarehouseException::code)
                .withMessageContaining("test/rows");
        assertThatRefused(() -> execute(sql)).returns(code, WarehouseException::code);
        try (Connection connection = warehouse().connection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(sql)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    default void jdbcTellsTheCodeToo() throws SQLException {
        try (Connection connection = warehouse().connection();
                Statement statement = connection.createStatement()) {
            SQLException failure = catchThrowableOfType(
                    SQLException.class, () -> statement.executeQuery("SELECT * FROM no_such_table"));
            assertThat(failure.getErrorCode()).isEqualTo(60);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            159 | SELECT sum(number) FROM system.numbers SETTINGS max_execution_time = 1
            241 | SELECT groupArray(number) FROM numbers(100000000) SETTINGS max_memory_usage = 20000000
            396 | SELECT number FROM numbers(1000) SETTINGS max_result_rows = 10
            158 | SELECT count() FROM numbers(100000) WHERE number % 3 = 1 SETTINGS max_rows_to_read = 10
            """)
    default void aQueryOverItsLimitsIsAMatterOfResources(int code, String sql) {
        assertThatRefused(() -> rows(sql, row -> row))
                .returns(WarehouseException.Kind.RESOURCES, WarehouseException::kind)
                .returns(code, WarehouseException::code);
    }

    @Test
    @Timeout(120)
    default void aFailureInMidStreamIsAFailure() {
        AtomicLong rows = new AtomicLong();
        NamedQuery query = NamedQuery.inline("test/halfway", BREAKS_HALFWAY);
        assertThatRefused(() ->
                        warehouse().forEach(query, Scope.system(), Parameters.none(), row -> rows.incrementAndGet()))
                .withMessageContaining("test/halfway");
        assertThat(rows.get()).isPositive().isLessThan(2_000_000);
        assertThat(single("SELECT toInt64(7) AS value")).isEqualTo(7);
    }

    @Test
    @Timeout(120)
    default void aFailureInMidStreamIsAFailureByJdbc() throws SQLException {
        try (Connection connection = warehouse().connection()) {
            try (Statement statement = connection.createStatement()) {
                ResultSet rows = statement.executeQuery(BREAKS_HALFWAY);
                assertThatThrownBy(() -> {
                            while (rows.next()) {
                                assertThat(rows.getLong(1)).isLessThan(1_500_000);
                            }
                        })
                        .isInstanceOf(SQLException.class);
            }
            try (Statement next = connection.createStatement();
                    ResultSet row = next.executeQuery("SELECT 7")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(7);
            }
        }
    }

    @Test
    @Timeout(60)
    default void aKilledQueryIsCancelled() {
        CompletableFuture<Long> running = CompletableFuture.supplyAsync(
                () -> single("SELECT toInt64(sum(number)) AS value, 'to-be-killed'" + " FROM system.numbers"));
        awaitRunning("to-be-killed");
        execute("KILL QUERY WHERE query_id = '" + idOfRunning("to-be-killed") + "' ASYNC");
        assertThatThrownBy(running::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(WarehouseException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(WarehouseException.Kind.CANCELLED);
                    assertThat(failure.code()).isEqualTo(394);
                });
        awaitNoneRunning("to-be-killed");
    }

    @Test
    @Timeout(60)
    default void jdbcCancelsARunningQuery() throws SQLException {
        try (Connection connection = warehouse().connection();
                Statement statement = connection.createStatement()) {
            CompletableFuture<ResultSet> running = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.executeQuery("SELECT sum(number), 'to-be-cancelled' FROM system.numbers");
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            });
            awaitRunning("to-be-cancelled");
            statement.cancel();
            assertThatThrownBy(running::join).hasCauseInstanceOf(SQLException.class);
            awaitNoneRunning("to-be-cancelled");
        }
    }

    /** The embedded engine keeps the id in a comment: its library takes none. */
    private String idOfRunning(String mark) {
        return rows(
                        "SELECT if(Settings['log_comment'] = '', query_id, Settings['log_comment']) AS id"
                                + " FROM system.processes WHERE position(query, '" + mark + "') > 0"
                                + " AND position(query, 'system.processes') = 0",
                        row -> row.string("id"))
                .getFirst();
    }
}
