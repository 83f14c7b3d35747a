package org.huwei.sql;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every warehouse does, whoever serves it; each test has an empty database of its own. */
abstract class WarehouseContract
        implements AbandonmentContract,
                ParameterContract,
                TypeContract,
                StreamingContract,
                FailureContract,
                InsertContract,
                SessionContract {

    private Warehouse warehouse;

    /** Where the warehouse under test answers, with the right to create databases. */
    abstract WarehouseAddress server();

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.emptyOn(server());
    }

    @AfterEach
    void dropDatabase() {
        warehouse.execute("DROP DATABASE IF EXISTS " + warehouse.address().database(), Parameters.none());
        warehouse.close();
    }

    @Override
    public Warehouse warehouse() {
        return warehouse;
    }
}
