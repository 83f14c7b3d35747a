package org.huwei.app.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.huwei.app.FreshDatabase;
import org.huwei.sql.WarehouseException;
import org.junit.jupiter.api.Test;

/** Two embedded engines never share one PostgreSQL; the first keeps it until it is closed. */
class EngineClaimTest {

    @Test
    void aSecondEngineIsRefusedUntilTheFirstIsClosed() {
        DataSource operational = FreshDatabase.postgres();
        try (EngineClaim first = EngineClaim.take(operational)) {
            assertThatThrownBy(() -> EngineClaim.take(operational))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("Another process with an embedded engine uses this operational database")
                    .hasMessageContaining("huwei.warehouse.host");
        }
        EngineClaim.take(operational).close();
    }

    @Test
    void anotherDatabaseOfTheSameServerIsFree() {
        try (EngineClaim first = EngineClaim.take(FreshDatabase.postgres());
                EngineClaim second = EngineClaim.take(FreshDatabase.postgres())) {
            assertThat(second).isNotSameAs(first);
        }
    }

    @Test
    void anH2DatabaseNeedsNoClaim() {
        DataSource operational = FreshDatabase.h2();
        EngineClaim.take(operational).close();
        EngineClaim.take(operational).close();
    }
}
