package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The contract on the embedded engine: in every build. */
class WarehouseOnEmbeddedTest extends WarehouseContract {

    @Override
    WarehouseAddress server() {
        return TestWarehouse.embedded();
    }

    /** A server has a time zone of its own; the engine has the city's. */
    @Test
    void timesWithoutZoneAreThoseOfTheCity() {
        Instant midnight = Instant.parse("2024-12-31T16:00:00Z");
        assertThat(rows("SELECT toDateTime('2025-01-01 00:00:00') AS value", row -> row.instant("value")))
                .containsExactly(midnight);
        assertThat(rows("SELECT toDateTime64('2025-01-01 00:00:00', 3) AS value", row -> row.instant("value")))
                .containsExactly(midnight);
        assertThat(rows("SELECT toString(fromUnixTimestamp(1735660800)) AS value", row -> row.string("value")))
                .containsExactly("2025-01-01 00:00:00");
    }
}
