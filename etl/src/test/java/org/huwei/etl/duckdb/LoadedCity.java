package org.huwei.etl.duckdb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.huwei.etl.Pipeline;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.simulate.Simulation;
import org.huwei.etl.simulate.SimulationSettings;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/** Brings a simulated city into a warehouse the way the product does: divisions, cases, patrols. */
public final class LoadedCity {

    private LoadedCity() {}

    /** The moment up to which the city was simulated: 5 January after its last year, 09:30 in Suzhou. */
    public static InstantSource clock(SimulationSettings settings) {
        return InstantSource.fixed(Instant.parse((settings.lastYear() + 1) + "-01-05T01:30:00Z"));
    }

    /** @param directory where the source systems' files are put */
    public static void load(SimulationSettings settings, Path directory, Warehouse warehouse) {
        SourceConnections connections = SourceConnections.files(directory);
        Simulation.write(settings, connections);
        InstantSource clock = clock(settings);
        new DivisionLoader(warehouse, clock).load("load-divisions", clock.instant(), ProgressListener.silent());
        Pipeline pipeline = new Pipeline(
                warehouse,
                new Pseudonyms("a key that only this test has, long enough".getBytes(StandardCharsets.UTF_8)),
                clock,
                PipelineSettings.DEFAULT);
        SourceCatalogue sources = SourceCatalogue.load();
        load(
                pipeline,
                "load-cases",
                new DatabaseSource(sources.system("case-management"), connections.cases()::open),
                clock);
        load(
                pipeline,
                "load-patrols",
                new DatabaseSource(sources.system("patrols"), connections.patrols()::open),
                clock);
    }

    private static void load(Pipeline pipeline, String job, DatabaseSource source, InstantSource clock) {
        pipeline.load(job, source, clock.instant(), ProgressListener.silent());
    }

    /** Adds what a simulated city has none or too few of: {@code duckdb/hard-cases.sql}. */
    static void addHardCases(Warehouse warehouse) {
        for (String statement : DuckDbIndicators.script("hard-cases").split(";\\s*\n", -1)) {
            String sql = statement
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .reduce("", (text, line) -> text + line + "\n");
            if (!sql.isBlank()) {
                warehouse.execute(sql, Parameters.none());
            }
        }
    }
}
