package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** What the contracts speak to: a database of its own for each test, and the shortest words for asking it. */
interface WarehouseFixture {

    /** The warehouse under test, on an empty database. */
    Warehouse warehouse();

    /** Runs a statement without parameters. */
    default void execute(String sql) {
        warehouse().execute(sql, Parameters.none());
    }

    /** All rows of a query without parameters. */
    default <T> List<T> rows(String sql, RowReader<T> reader) {
        return warehouse().query(NamedQuery.inline("test/rows", sql), Scope.system(), Parameters.none(), reader);
    }

    /** The column {@code value} of the one row of a query, a whole number. */
    default long single(String sql) {
        List<Long> values = rows(sql, row -> row.integer("value"));
        assertThat(values).hasSize(1);
        return values.getFirst();
    }

    /** Waits until no query with the mark in its text runs any more; whoever stops one does not wait for its end. */
    default void awaitNoneRunning(String mark) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (running(mark) > 0) {
            assertThat(Instant.now()).as("a query with `%s` still runs", mark).isBefore(end);
            pause();
        }
    }

    /** Waits until a query with the mark in its text runs. */
    default void awaitRunning(String mark) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (running(mark) == 0) {
            assertThat(Instant.now()).as("no query with `%s` began", mark).isBefore(end);
            pause();
        }
    }

    /** The warehouse's refusal of what is done. */
    static ThrowableAssertAlternative<WarehouseException> assertThatRefused(ThrowingCallable action) {
        return Assertions.assertThatExceptionOfType(WarehouseException.class).isThrownBy(action);
    }

    private long running(String mark) {
        return warehouse()
                .query(
                        NamedQuery.inline(
                                "test/running",
                                "SELECT toInt64(count()) AS value FROM system.processes"
                                        + " WHERE position(query, {mark:String}) > 0"
                                        + " AND position(query, 'system.processes') = 0"),
                        Scope.system(),
                        Parameters.of("mark", mark),
                        row -> row.integer("value"))
                .getFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
    }
}
