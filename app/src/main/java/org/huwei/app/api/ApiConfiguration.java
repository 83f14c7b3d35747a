package org.huwei.app.api;

import org.huwei.etl.method.Methods;
import org.huwei.etl.spark.CountsDrawsOnSpark;
import org.huwei.etl.spark.SparkEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of methods for the API and the pages; Spark starts with the first call that asks for many draws. */
@Configuration
class ApiConfiguration {

    @Bean
    Methods methods(SparkEngine spark) {
        return new Methods(new CountsDrawsOnSpark(spark));
    }
}
