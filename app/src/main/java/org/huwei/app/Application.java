package org.huwei.app;

import org.huwei.app.cli.HuweiCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product's main class: dispatches to the command line, whose command `run` starts the web application. */
@SpringBootApplication(scanBasePackages = "org.huwei")
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] arguments) {
        int exitCode = HuweiCommand.execute(arguments);
        if (exitCode != HuweiCommand.RUNNING) {
            System.exit(exitCode);
        }
    }
}
