package org.huwei.etl.schedule;

import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.PostgresFixture;

class PipelineLockOnPostgresTest extends PipelineLockContract {

    @Override
    DataSource freshDatabase() {
        return OperationalDatabase.postgres(PostgresFixture.fresh());
    }
}
