package org.huwei.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-01-05T01:30:00Z");

    private final Warehouse warehouse = TestWarehouse.fresh();
    private final Ledger ledger = new Ledger(warehouse, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        warehouse.close();
    }

    private RunEntry open() {
        return ledger.open(ledger.newBatch(), RunRequest.changes("load-patrols", NOW), "patrols", "patrol");
    }

    @Test
    void theWatermarkMovesWhenARunSucceeds() {
        assertThat(ledger.watermark("patrols", "patrol")).isEqualTo(Instant.EPOCH);
        Instant read = Instant.parse("2025-12-31T16:00:00.123Z");
        ledger.succeed(open(), new RunCounts(10, 7, 2, 1), read);
        assertThat(ledger.watermark("patrols", "patrol")).isEqualTo(read);
        assertThat(ledger.watermark("patrols", "patrol_member")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aRunThatDoesNotBalanceIsNotClosedAsSucceeded() {
        RunEntry entry = open();
        assertThatThrownBy(() -> ledger.succeed(entry, new RunCounts(10, 7, 2, 0), NOW))
                .hasMessageContaining("read 10")
                .hasMessageContaining("= 9");
        assertThat(ledger.watermark("patrols", "patrol")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aFailedRunLeavesTheWatermark() {
        ledger.succeed(open(), RunCounts.NONE, Instant.parse("2025-06-01T00:00:00Z"));
        ledger.fail(open(), RunCounts.NONE, "The source does not answer.");
        assertThat(ledger.watermark("patrols", "patrol")).isEqualTo(Instant.parse("2025-06-01T00:00:00Z"));
    }

    @Test
    void whatADeadProcessLeftRunningIsClosedOnce() {
        open();
        assertThat(new Ledger(warehouse, InstantSource.fixed(NOW)).abandonRunning("load-patrols"))
                .isEqualTo(1);
        assertThat(ledger.abandonRunning("load-patrols")).isZero();
    }

    @Test
    void runsAreNumberedUpwardsAlsoWhenTheClockStands() {
        long first = open().batchId();
        long second = open().batchId();
        assertThat(second).isGreaterThan(first);
        assertThat(new Ledger(warehouse, InstantSource.fixed(Instant.EPOCH)).newBatch())
                .isGreaterThan(second);
    }
}
