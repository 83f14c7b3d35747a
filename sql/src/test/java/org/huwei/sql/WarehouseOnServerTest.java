package org.huwei.sql;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract on a ClickHouse server: where one is at hand. */
@EnabledIfEnvironmentVariable(
        named = WarehouseOnServerTest.VARIABLE,
        matches = "http://.+",
        disabledReason = "HUWEI_TEST_WAREHOUSE names no server, such as http://default:password@localhost:8123/default")
class WarehouseOnServerTest extends WarehouseContract {

    static final String VARIABLE = "HUWEI_TEST_WAREHOUSE";

    @Override
    WarehouseAddress server() {
        return WarehouseAddress.parse(System.getenv(VARIABLE));
    }
}
