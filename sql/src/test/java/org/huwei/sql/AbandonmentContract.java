package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to a query whose reader stops before its end. */
interface AbandonmentContract extends WarehouseFixture {

    @Test
    @Timeout(60)
    default void aConsumerThatThrowsEndsAnEndlessQueryAndItsExceptionPasses() {
        IllegalStateException own = new IllegalStateException("enough");
        AtomicInteger rows = new AtomicInteger();
        NamedQuery endless = NamedQuery.inline("test/endless", "SELECT number, 'endless-consumer' FROM system.numbers");

        assertThatThrownBy(() -> warehouse().forEach(endless, Scope.system(), Parameters.none(), row -> {
                    if (rows.incrementAndGet() == 10) {
                        throw own;
                    }
                }))
                .isSameAs(own);

        assertThat(rows).hasValue(10);
        assertThat(single("SELECT toInt64(7) AS value")).isEqualTo(7);
        awaitNoneRunning("endless-consumer");
    }

    @Test
    @Timeout(60)
    default void aReaderThatAsksForAColumnThatIsNotThereEndsAnEndlessQuery() {
        NamedQuery endless = NamedQuery.inline("test/endless", "SELECT number, 'endless-reader' FROM system.numbers");

        assertThatThrownBy(() ->
                        warehouse().query(endless, Scope.system(), Parameters.none(), row -> row.string("absent")))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Column `absent` of query `test/endless` is not in the result.");

        awaitNoneRunning("endless-reader");
    }

    @Test
    @Timeout(60)
    default void anErrorOfTheConsumerEndsTheQueryToo() {
        AssertionError own = new AssertionError("a test's own");
        NamedQuery endless = NamedQuery.inline("test/endless", "SELECT number, 'endless-error' FROM system.numbers");

        assertThatThrownBy(() -> warehouse().forEach(endless, Scope.system(), Parameters.none(), row -> {
                    throw own;
                }))
                .isSameAs(own);

        awaitNoneRunning("endless-error");
    }

    @Test
    @Timeout(120)
    default void manyAbandonedQueriesUseUpNoConnection() {
        NamedQuery endless = NamedQuery.inline("test/endless", "SELECT number, 'endless-many' FROM system.numbers");

        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> warehouse().forEach(endless, Scope.system(), Parameters.none(), row -> {
                        throw new IllegalStateException("enough");
                    }))
                    .hasMessage("enough");
        }

        awaitNoneRunning("endless-many");
        assertThat(single("SELECT toInt64(7) AS value")).isEqualTo(7);
    }

    /** Closing alone would read an endless result to its end: the driver drains it. */
    @Test
    @Timeout(60)
    default void aResultOfJdbcThatIsCancelledFirstCanBeLeftBeforeItsEnd() throws SQLException {
        try (Connection connection = warehouse().connection()) {
            try (Statement statement = connection.createStatement()) {
                ResultSet rows = statement.executeQuery("SELECT number, 'endless-jdbc' FROM system.numbers");
                assertThat(rows.next()).isTrue();
                statement.cancel();
            }
            awaitNoneRunning("endless-jdbc");
            assertThat(connection.isValid(10)).isTrue();
        }
    }
}
