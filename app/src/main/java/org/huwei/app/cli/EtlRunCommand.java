package org.huwei.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huwei.app.pipeline.Loads;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.schedule.JobName;
import org.huwei.etl.schedule.PipelineLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads what changed in a source, or in all, and prints what became of the rows. */
@Command(
        name = "run",
        description = {
            "Load what changed since the last run and print what became of the rows:",
            "read = loaded + quarantined + unchanged + deleted, table by table.",
            "Beside a running application it uses that one's warehouse, and refuses to begin while a job runs."
        })
final class EtlRunCommand extends SettingsCommand {

    /** What can be loaded. */
    enum What {
        DIVISIONS,
        CASES,
        PATROLS,
        SOURCES,
        INBOX,
        ALL;

        private List<JobName> jobs() {
            return switch (this) {
                case DIVISIONS -> List.of(JobName.LOAD_DIVISIONS);
                case CASES -> List.of(JobName.LOAD_CASES);
                case PATROLS -> List.of(JobName.LOAD_PATROLS);
                case SOURCES -> List.of(JobName.LOAD_SOURCES);
                case INBOX -> List.of(JobName.LOAD_INBOX);
                case ALL ->
                    Arrays.stream(JobName.values())
                            .filter(job -> job != JobName.EVALUATE)
                            .toList();
            };
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            description = "divisions, cases, patrols, sources (those in the folder sources), inbox or all (default)",
            defaultValue = "all")
    private What what = What.ALL;

    @Option(names = "--demonstration", description = "load from the demonstration city")
    private boolean demonstration;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "read once more what changed from this day on, until the day before --until (back-fill)")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", description = "first day that is not read again")
    private @Nullable LocalDate until;

    @Option(
            names = "--reload",
            description = "read everything into new tables that take the place of the old ones at once")
    private boolean reload;

    @Override
    public Integer call() throws InterruptedException {
        Loads.How how = how();
        String[] settings = settings(demonstration ? List.of("--huwei.demonstration.enabled=true") : List.of());
        try (StopsOnSignal listener = StopsOnSignal.listen();
                ConfigurableApplicationContext services = CommandServices.open(settings);
                PipelineLock.Held held = RunLock.take(services)) {
            Map<String, RunCounts> counts = new LinkedHashMap<>();
            for (JobName job : what.jobs()) {
                services.getBean(Loads.class)
                        .run(job, how, Instant.now(), listener)
                        .forEach((table, count) -> counts.merge(table, count, RunCounts::plus));
            }
            print(counts);
        }
        return 0;
    }

    private Loads.How how() {
        if (reload && from == null && until == null) {
            return Loads.How.RELOAD;
        }
        if (reload || (from == null) != (until == null)) {
            throw new InputFault("Give --from and --until together, or --reload, or none of them.");
        }
        if (from == null || until == null) {
            return Loads.How.CHANGES;
        }
        if (!until.isAfter(from)) {
            throw new InputFault("--until %s is not after --from %s; it is the first day that is not read again."
                    .formatted(until, from));
        }
        return Loads.How.between(from, until);
    }

    private void print(Map<String, RunCounts> counts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("record table", "read", "loaded", "quarantined", "unchanged", "deleted"));
        counts.forEach((table, count) -> rows.add(row(table, count.requireBalanced(table))));
        rows.add(row("total", counts.values().stream().reduce(RunCounts.NONE, RunCounts::plus)));
        terminal().table(rows);
        terminal().line("Every table balances: read = loaded + quarantined + unchanged + deleted.");
    }

    private static List<String> row(String table, RunCounts counts) {
        return List.of(
                table,
                Terminal.count(counts.read()),
                Terminal.count(counts.loaded()),
                Terminal.count(counts.quarantined()),
                Terminal.count(counts.unchanged()),
                Terminal.count(counts.deleted()));
    }
}
