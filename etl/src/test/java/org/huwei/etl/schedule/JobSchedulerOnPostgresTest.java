package org.huwei.etl.schedule;

import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;

class JobSchedulerOnPostgresTest extends JobSchedulerContract {

    @Override
    DataSource freshDatabase() {
        return OperationalDatabase.postgres();
    }
}
