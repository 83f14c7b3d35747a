package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.run.RunFailedException.Kind;
import org.junit.jupiter.api.Test;

/** The connection to a real PostgreSQL is cut while its rows stream. */
class SourceCutTest {

    private static final int ROWS = 60_000;

    @Test
    void aConnectionCutMidStreamFailsThatRunAndTheNextOneMakesItGood() throws Exception {
        String url = PostgresFixture.fresh();
        try (CuttableProxy proxy = CuttableProxy.to(url);
                SmallSource small = new SmallSource(proxy.url())) {
            fill(small);
            proxy.cutAfter(1_000_000);
            assertThatThrownBy(small::load)
                    .isInstanceOfSatisfying(
                            RunFailedException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SOURCE))
                    .hasMessageContaining("The source failed while `patrol` was read");
            assertThat(small.texts("SELECT toString(state) AS text FROM load_batch FINAL"))
                    .containsExactly("failed");
            proxy.cutAfter(Long.MAX_VALUE);
            RunCounts counts = small.load();
            assertThat(counts.read()).isEqualTo(ROWS);
            assertThat(counts.requireBalanced("patrol").quarantined()).isZero();
            assertThat(small.facts()).hasSize(ROWS);
            assertThat(small.findings()).isEmpty();
        }
    }

    private static void fill(SmallSource small) throws SQLException {
        small.execute("INSERT INTO xuncha SELECT id, TIMESTAMP '2025-05-04 08:00:00', 'P' || id, '320505001000', '镇级',"
                + " '街面巡查', DATE '2025-04-09', '是', 3, NULL FROM generate_series(4, " + ROWS + ") AS id");
    }
}
