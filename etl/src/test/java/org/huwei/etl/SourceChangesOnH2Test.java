package org.huwei.etl;

import java.util.UUID;

class SourceChangesOnH2Test extends SourceChangesContract {

    @Override
    String freshDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}
