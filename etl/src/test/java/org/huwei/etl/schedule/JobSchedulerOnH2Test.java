package org.huwei.etl.schedule;

import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;

class JobSchedulerOnH2Test extends JobSchedulerContract {

    @Override
    DataSource freshDatabase() {
        return OperationalDatabase.h2();
    }
}
