package org.huwei.etl.schedule;

import java.util.UUID;
import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;

class PipelineLockOnH2Test extends PipelineLockContract {

    @Override
    DataSource freshDatabase() {
        return OperationalDatabase.h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
