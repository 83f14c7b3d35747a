package org.huwei.etl.extract;

import org.huwei.etl.PostgresFixture;

class SourceCursorOnPostgresTest extends SourceCursorContract {

    @Override
    String freshDatabase() {
        return PostgresFixture.fresh();
    }
}
