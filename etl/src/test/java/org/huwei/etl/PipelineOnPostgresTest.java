package org.huwei.etl;

import org.huwei.etl.simulate.SourceConnections;

class PipelineOnPostgresTest extends PipelineContract {

    @Override
    SourceConnections freshSources() {
        return SourceConnections.urls(PostgresFixture.fresh(), PostgresFixture.fresh(), "postgres", "");
    }
}
