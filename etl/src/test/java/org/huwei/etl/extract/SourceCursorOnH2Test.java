package org.huwei.etl.extract;

import java.util.UUID;

class SourceCursorOnH2Test extends SourceCursorContract {

    @Override
    String freshDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}
