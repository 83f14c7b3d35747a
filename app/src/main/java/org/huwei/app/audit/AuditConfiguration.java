package org.huwei.app.audit;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.huwei.etl.audit.Draws;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.sql.Warehouse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The draws of the auditors; Spark starts with the first draw. */
@Configuration
class AuditConfiguration {

    @Bean
    Draws draws(SparkEngine spark, Warehouse warehouse, DataSource operational) {
        return new Draws(spark, warehouse, operational, InstantSource.system());
    }
}
