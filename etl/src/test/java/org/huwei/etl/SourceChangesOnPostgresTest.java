package org.huwei.etl;

class SourceChangesOnPostgresTest extends SourceChangesContract {

    @Override
    String freshDatabase() {
        return PostgresFixture.fresh();
    }
}
