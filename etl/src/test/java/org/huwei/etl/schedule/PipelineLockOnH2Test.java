package org.huwei.etl.schedule;

import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;

class PipelineLockOnH2Test extends PipelineLockContract {

    @Override
    DataSource freshDatabase() {
        return OperationalDatabase.h2();
    }
}
