package org.huwei.app.api;

import org.huwei.etl.method.Methods;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of methods for the API and the pages. */
@Configuration
class ApiConfiguration {

    @Bean
    Methods methods() {
        return new Methods();
    }
}
