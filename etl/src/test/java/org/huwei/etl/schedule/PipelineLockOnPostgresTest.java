package org.huwei.etl.schedule;

import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;

class PipelineLockOnPostgresTest extends PipelineLockContract {

    @Override
    DataSource freshDatabase() {
        return OperationalDatabase.postgres();
    }
}
