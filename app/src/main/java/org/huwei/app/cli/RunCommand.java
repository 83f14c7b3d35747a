package org.huwei.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.huwei.app.start.WebApplication;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the web application and its jobs. */
@Command(
        name = "run",
        description =
                "Start the product. Any setting can be given as --name=value, such as --huwei.data.directory=/srv/huwei.")
final class RunCommand extends SettingsCommand {

    @Option(names = "--demonstration", description = "run on the demonstration city")
    private boolean demonstration;

    @Option(names = "--port", paramLabel = "PORT", description = "port of the pages (default 8080)")
    private int port = 8080;

    @Override
    public Integer call() {
        List<String> more = new ArrayList<>(List.of("--server.port=" + port));
        if (demonstration) {
            more.add("--huwei.demonstration.enabled=true");
        }
        SpringApplication product = new SpringApplication(WebApplication.class);
        product.setMainApplicationClass(WebApplication.class);
        product.run(settings(more));
        return HuweiCommand.RUNNING;
    }
}
