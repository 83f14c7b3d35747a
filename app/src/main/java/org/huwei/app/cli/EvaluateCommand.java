package org.huwei.app.cli;

import java.util.List;
import org.huwei.etl.Evaluation;
import org.huwei.etl.schedule.PipelineLock;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes every indicator of one year into a snapshot. */
@Command(
        name = "evaluate",
        description = {
            "Compute every indicator for the whole months of one year and keep the figures as a snapshot.",
            "Pages go on reading the published snapshot unless --publish is given.",
            "Beside a running application it uses that one's warehouse, and refuses to begin while a job runs."
        })
final class EvaluateCommand extends SettingsCommand {

    @Parameters(paramLabel = "YEAR", description = "calendar year, such as 2025")
    private int year;

    @Option(names = "--publish", description = "let the pages read it from now on, in place of all years")
    private boolean publish;

    @Override
    public Integer call() {
        try (StopsOnSignal listener = StopsOnSignal.listen();
                ConfigurableApplicationContext services = CommandServices.open(settings(List.of()));
                PipelineLock.Held held = RunLock.take(services)) {
            String by = "command line, " + System.getProperty("user.name", "unknown");
            SnapshotSummary made = services.getBean(Evaluation.class).evaluateYear(year, by, publish, listener);
            SnapshotTable.print(terminal(), List.of(made));
        }
        return 0;
    }
}
