package org.huwei.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.huwei.app.Application;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Starts the web application and its jobs. */
@Command(
        name = "run",
        description =
                "Start the product. Any setting can be given as --name=value, such as --huwei.data.directory=/srv/huwei.")
final class RunCommand implements Callable<Integer> {

    @Option(names = "--demonstration", description = "run on the demonstration city")
    private boolean demonstration;

    @Option(names = "--port", paramLabel = "PORT", description = "port of the pages (default 8080)")
    private int port = 8080;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        if (demonstration) {
            arguments.add("--huwei.demonstration.enabled=true");
        }
        SpringApplication.run(Application.class, arguments.toArray(String[]::new));
        return HuweiCommand.RUNNING;
    }
}
