package org.huwei.sql;

/** The contract on the embedded engine: in every build. */
class WarehouseOnEmbeddedTest extends WarehouseContract {

    @Override
    WarehouseAddress server() {
        return TestWarehouse.embedded();
    }
}
