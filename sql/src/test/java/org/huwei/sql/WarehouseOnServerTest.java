package org.huwei.sql;

import org.junit.jupiter.api.Tag;

/**
 * The contract on a ClickHouse server, named by the variable in the form http://default:password@localhost:8123/default;
 * left out of the build where none is named.
 */
@Tag("server")
class WarehouseOnServerTest extends WarehouseContract {

    static final String VARIABLE = "HUWEI_TEST_WAREHOUSE";

    @Override
    WarehouseAddress server() {
        return WarehouseAddress.parse(System.getenv(VARIABLE));
    }
}
