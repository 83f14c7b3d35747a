package org.huwei.dashboards;

import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** For tests of pages that show figures: a warehouse with the snapshot of {@link SnapshotFixture}. */
@TestConfiguration
public class PublishedWarehouse {

    @Bean
    Warehouse warehouse() {
        Warehouse warehouse = TestWarehouse.fresh();
        SnapshotFixture.publish(warehouse);
        return warehouse;
    }
}
