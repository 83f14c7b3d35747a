package org.huwei.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huwei.app.pipeline.DemonstrationCity;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.DemonstrationSettings;
import org.huwei.etl.simulate.Simulation;
import org.huwei.etl.simulate.SimulationReport;
import org.huwei.etl.simulate.SimulationReport.DirtyCount;
import org.huwei.etl.simulate.SourceConnections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the demonstration city into its source systems, or lets days go by in it. */
@Command(
        name = "simulate",
        description = {
            "Write the demonstration city into its two source systems and print what they hold.",
            "The same seed always gives the same city. Without addresses the systems are the H2 files that",
            "`huwei run --demonstration` uses. What is not given follows the settings huwei.demonstration.*."
        })
final class SimulateCommand extends SettingsCommand {

    @Option(names = "--seed", paramLabel = "TEXT", description = "text from which every record follows")
    private @Nullable String seed;

    @Option(names = "--factor", paramLabel = "NUMBER", description = "scale of cases and patrols, 0.01 to 100")
    private @Nullable Double factor;

    @Option(names = "--first-year", paramLabel = "YEAR", description = "first calendar year, 2021 to 2029")
    private @Nullable Integer firstYear;

    @Option(names = "--years", paramLabel = "N", description = "how many calendar years")
    private @Nullable Integer years;

    @Option(names = "--days", paramLabel = "N", description = "let N further days go by in the city that is there")
    private int days;

    @Option(names = "--cases-url", paramLabel = "JDBC", description = "database of the case-management system")
    private @Nullable String casesUrl;

    @Option(names = "--patrols-url", paramLabel = "JDBC", description = "database of the patrol system, another one")
    private @Nullable String patrolsUrl;

    @Option(names = "--user", paramLabel = "NAME", description = "user of both databases (default sa)")
    private String user = "sa";

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            description = "password of both databases; asked for when none follows (default empty)")
    private String password = "";

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = CommandServices.settings(settings(List.of()))) {
            DemonstrationCity city = new DemonstrationCity(
                    settings(context.getBean(DemonstrationSettings.class)), context.getBean(DataSettings.class));
            SourceConnections connections = connections(city);
            print(simulate(city, connections));
        }
        return 0;
    }

    private SimulationReport simulate(DemonstrationCity city, SourceConnections connections) {
        try {
            return days > 0 ? letGoBy(connections) : Simulation.write(city.simulationSettings(), connections);
        } catch (IllegalStateException e) {
            // Another city is there, none is there yet, or its days are over: the message says what to do.
            throw new InputFault(String.valueOf(e.getMessage()));
        }
    }

    private SimulationReport letGoBy(SourceConnections connections) {
        SimulationReport report = Simulation.change(connections);
        for (int day = 1; day < days; day++) {
            report = Simulation.change(connections);
        }
        return report;
    }

    private DemonstrationSettings settings(DemonstrationSettings defaults) {
        if (days < 0 || (years != null && years < 1)) {
            throw fault("--days must be 0 or more and --years 1 or more.");
        }
        return new DemonstrationSettings(
                true,
                seed == null ? defaults.seed() : seed,
                factor == null ? defaults.factor() : factor,
                firstYear == null ? defaults.firstYear() : firstYear,
                years == null ? defaults.years() : years);
    }

    private SourceConnections connections(DemonstrationCity city) {
        if (casesUrl == null && patrolsUrl == null) {
            return city.connections();
        }
        if (casesUrl == null || patrolsUrl == null) {
            throw fault("Give both --cases-url and --patrols-url, or neither.");
        }
        return SourceConnections.urls(casesUrl, patrolsUrl, user, password);
    }

    private void print(SimulationReport report) {
        terminal().line("The city as of " + report.asOf() + ", day " + report.day() + ".");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("source table", "rows", "of them bad"));
        report.rows().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(table -> rows.add(List.of(
                        table.getKey(),
                        Terminal.count(table.getValue()),
                        Terminal.count(report.dirtyIn(table.getKey())))));
        terminal().table(rows);
        terminal().line("");
        List<List<String>> dirty = new ArrayList<>();
        dirty.add(List.of("what is bad", "table", "check", "rows"));
        report.dirty().stream()
                .sorted(Comparator.comparing(DirtyCount::table).thenComparing(DirtyCount::kind))
                .forEach(bad -> dirty.add(List.of(bad.kind(), bad.table(), bad.check(), Terminal.count(bad.count()))));
        terminal().table(dirty);
    }
}
