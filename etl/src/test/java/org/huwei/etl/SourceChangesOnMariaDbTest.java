package org.huwei.etl;

class SourceChangesOnMariaDbTest extends SourceChangesContract {

    @Override
    String freshDatabase() {
        return MariaDbFixture.fresh();
    }
}
