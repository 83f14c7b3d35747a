package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huwei.sql.WarehouseFixture.assertThatRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An insert writes what its source gave, once, or says why not. */
interface InsertContract extends WarehouseFixture {

    @Test
    @Timeout(60)
    default void aSourceThatThrowsWritesNothingAndItsExceptionPasses() {
        execute("CREATE TABLE t (x UInt8) ENGINE = MergeTree ORDER BY x");
        IllegalStateException own = new IllegalStateException("the source's own");
        for (int rows : List.of(0, 3, 500_000)) {
            assertThatThrownBy(() -> warehouse().insert("t", List.of("x"), sink -> {
                        giveRows(sink, rows);
                        throw own;
                    }))
                    .isSameAs(own);
            // What was sent is still on its way when the source's exception arrives here.
            awaitNoneRunning("INSERT INTO t");
            assertThat(countOf("t")).isZero();
        }
        assertThat(warehouse().insert("t", List.of("x"), sink -> giveRows(sink, 3)))
                .isEqualTo(3);
    }

    @Test
    default void anIOExceptionOfTheSourceIsNotTakenForTheWarehouses() {
        execute("CREATE TABLE t (x UInt8) ENGINE = MergeTree ORDER BY x");
        IOException own = new IOException("the file ended");
        assertThatThrownBy(() -> warehouse().insert("t", List.of("x"), sink -> {
                    throw own;
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(own);
    }

    @Test
    default void aRowThatIsNotWholeWritesNothing() {
        execute("CREATE TABLE t (x UInt8, y UInt8) ENGINE = MergeTree ORDER BY x");
        List<RowSource> sources = List.of(
                sink -> {
                    giveWholeRow(sink);
                    sink.integer(3).endRow();
                },
                sink -> {
                    giveWholeRow(sink);
                    sink.integer(3);
                },
                sink -> sink.integer(1).integer(2).integer(3),
                sink -> {
                    giveWholeRow(sink);
                    sink.number(3);
                });
        assertThat(sources).allSatisfy(source -> {
            assertThatRefused(() -> warehouse().insert("t", List.of("x", "y"), source))
                    .returns(WarehouseException.Kind.INTERNAL, WarehouseException::kind)
                    .withMessageContaining("`t");
            assertThat(countOf("t")).isZero();
        });
    }

    @Test
    default void rowsGivenTogetherAreThoseGivenOneByOne() {
        execute("CREATE TABLE t (x UInt32, y Nullable(String)) ENGINE = MergeTree ORDER BY x");
        warehouse().insert("t", List.of("x", "y"), sink -> {
            sink.integer(0).string("one").endRow();
            sink.together(3);
            sink.integer(1).integer(2).integer(3);
            sink.string("a").missing().string("c").endRow();
            sink.integer(4).missing().endRow();
            for (int block = 0; block < 20; block++) {
                sink.together(5_000);
                for (int row = 0; row < 5_000; row++) {
                    sink.integer(5 + 5_000 * block + row);
                }
                for (int row = 0; row < 5_000; row++) {
                    sink.string("b" + (5 + 5_000 * block + row));
                }
                sink.endRow();
            }
        });
        assertThat(rows(
                        "SELECT concat(toString(x), ifNull(y, '-')) AS text FROM t WHERE x < 5 ORDER BY x",
                        row -> row.string("text")))
                .containsExactly("0one", "1a", "2-", "3c", "4-");
        assertThat(single("SELECT countIf(y = concat('b', toString(x))) AS value FROM t"))
                .isEqualTo(100_000);
    }

    @Test
    default void rowsTogetherThatAreNotWholeWriteNothing() {
        execute("CREATE TABLE t (x UInt8, y UInt8) ENGINE = MergeTree ORDER BY x");
        assertThatThrownBy(() -> warehouse().insert("t", List.of("x", "y"), sink -> {
                    sink.together(2).integer(1).integer(2).integer(3).endRow();
                }))
                .hasMessageContaining("ended after 1 of 2 columns; next is `y`");
        assertThatThrownBy(() -> warehouse().insert("t", List.of("x", "y"), sink -> {
                    sink.together(2).integer(1).integer(2).integer(3).integer(4).integer(5);
                }))
                .hasMessageContaining("more than its 2 columns");
        assertThatThrownBy(() -> warehouse()
                        .insert("t", List.of("x", "y"), sink -> sink.integer(1).together(2)))
                .hasMessageContaining("2 rows cannot begin together in the middle of a row");
        assertThat(countOf("t")).isZero();
    }

    @Test
    default void anUnknownTableOrColumnIsNamed() {
        assertThatRefused(() -> warehouse().insert("absent", List.of("x"), sink -> {}))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .returns(60, WarehouseException::code)
                .withMessageContaining("`absent`");
        execute("CREATE TABLE t (x UInt8) ENGINE = MergeTree ORDER BY x");
        assertThatRefused(() -> warehouse().insert("t", List.of("z"), sink -> {}))
                .returns(WarehouseException.Kind.USER, WarehouseException::kind)
                .returns(16, WarehouseException::code)
                .withMessageContaining("`z`")
                .withMessageContaining("[x]");
        assertThatThrownBy(() -> warehouse().insert("t) --", List.of("x"), sink -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`t) --`");
    }

    @Test
    default void anEmptyInsertIsNoFailure() {
        execute("CREATE TABLE t (x UInt8) ENGINE = MergeTree ORDER BY x");
        assertThat(warehouse().insert("t", List.of("x"), sink -> {})).isZero();
        assertThat(countOf("t")).isZero();
    }

    @Test
    default void theCountIsThatOfTheSourceWhateverViewsMakeOfIt() {
        execute("CREATE TABLE t (x UInt8) ENGINE = MergeTree ORDER BY x");
        execute("CREATE TABLE copies (x UInt8) ENGINE = MergeTree ORDER BY x");
        execute("CREATE MATERIALIZED VIEW copying TO copies AS SELECT arrayJoin([x, x]) AS x FROM t");
        assertThat(warehouse().insert("t", List.of("x"), sink -> giveRows(sink, 5)))
                .isEqualTo(5);
        assertThat(countOf("copies")).isEqualTo(10);
    }

    @Test
    default void aRepeatedInsertIsOneRowOfAReplacingTable() {
        execute("CREATE TABLE facts (id String, amount Int64, version UInt64)"
                + " ENGINE = ReplacingMergeTree(version) ORDER BY id");
        for (long version : List.of(2L, 2L, 1L)) {
            warehouse()
                    .insert(
                            "facts",
                            List.of("id", "amount", "version"),
                            sink -> sink.string("a")
                                    .integer(version * 10)
                                    .integer(version)
                                    .endRow());
        }
        assertThat(rows("SELECT amount FROM facts FINAL", row -> row.integer("amount")))
                .containsExactly(20L);
    }

    private long countOf(String table) {
        return single("SELECT toInt64(count()) AS value FROM " + table);
    }

    private static void giveWholeRow(RowSink sink) throws IOException {
        sink.integer(1).integer(2).endRow();
    }

    private static void giveRows(RowSink sink, int rows) throws IOException {
        for (int i = 0; i < rows; i++) {
            sink.integer(i % 200).endRow();
        }
    }
}
