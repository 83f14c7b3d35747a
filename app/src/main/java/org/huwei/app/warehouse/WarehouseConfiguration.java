package org.huwei.app.warehouse;

import javax.sql.DataSource;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.WarehouseSettings;
import org.huwei.sql.Warehouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The warehouse as beans; closed last, with the context. */
@Configuration
class WarehouseConfiguration {

    @Bean(destroyMethod = "close")
    WarehouseAccess warehouseAccess(WarehouseSettings settings, DataSettings data, DataSource operational) {
        return WarehouseAccess.open(settings, data, operational);
    }

    @Bean(destroyMethod = "")
    Warehouse warehouse(WarehouseAccess access) {
        return access.warehouse();
    }
}
