package org.huwei.app.cli;

import org.huwei.dashboards.Catalogues;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * Opens the product's services for a command: the same settings, warehouse, operational database and pipeline as the
 * web application, without pages and jobs. Beside a running application it joins that one's engine and database.
 */
final class CommandServices {

    private CommandServices() {}

    /** Opens everything a command may need; closing it closes all. */
    static ConfigurableApplicationContext open(String... settings) {
        return run(Everything.class, settings);
    }

    /** Reads the settings and opens nothing. */
    static ConfigurableApplicationContext settings(String... settings) {
        return run(SettingsOnly.class, settings);
    }

    private static ConfigurableApplicationContext run(Class<?> services, String... settings) {
        return new SpringApplicationBuilder(services)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                // A command closes its services itself, after its run: closing them under it at Ctrl-C would break it.
                .registerShutdownHook(false)
                // What a run says at INFO the command prints itself, and why opening failed it says in one sentence.
                .properties("logging.level.org.huwei=warn", "logging.level.org.springframework=off")
                .run(settings);
    }

    // Neither is annotated as configuration: the web application, which scans for those, must not find them.

    @ConfigurationPropertiesScan("org.huwei.app.settings")
    private static final class SettingsOnly {}

    @ConfigurationPropertiesScan("org.huwei.app.settings")
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(Catalogues.class)
    @ComponentScan({"org.huwei.app.warehouse", "org.huwei.app.pipeline", "org.huwei.app.audit"})
    private static final class Everything {}
}
