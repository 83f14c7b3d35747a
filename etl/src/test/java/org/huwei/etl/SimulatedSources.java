package org.huwei.etl;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.simulate.Simulation;
import org.huwei.etl.simulate.SimulationReport;
import org.huwei.etl.simulate.SimulationSettings;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.source.SourceSystem;
import org.huwei.sql.Warehouse;

/** The two source systems of a part of the demonstration city, and loads of both into a warehouse. */
public final class SimulatedSources {

    /** Names of the systems, in the order in which they are loaded. */
    public static final List<String> SYSTEMS = List.of("case-management", "patrols");

    /** Two busy towns in one year: rows in all eleven tables, and nearly every kind of bad row. */
    public static final SimulationSettings TWO_TOWNS =
            SimulationSettings.standard().withFactor(20).withYears(2025, 2025).within("320505001", "320581100");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final byte[] KEY = "a key that only tests have".getBytes(StandardCharsets.UTF_8);

    private final SourceConnections connections;
    private SimulationReport report;

    private SimulatedSources(SourceConnections connections, SimulationReport report) {
        this.connections = connections;
        this.report = report;
    }

    /** {@link #TWO_TOWNS}, written where they have not been written yet. */
    public static SimulatedSources write(SourceConnections connections) {
        return write(connections, TWO_TOWNS);
    }

    /** A city, written where it has not been written yet. */
    public static SimulatedSources write(SourceConnections connections, SimulationSettings settings) {
        return new SimulatedSources(connections, Simulation.write(settings, connections));
    }

    /** What the systems hold now. */
    public SimulationReport report() {
        return report;
    }

    /** The moment up to which the systems have been written. */
    public Instant asOf() {
        return report.asOf().atZone(ZONE).toInstant();
    }

    /** Lets days go by. */
    public void change(int days) {
        for (int day = 0; day < days; day++) {
            report = Simulation.change(connections);
        }
    }

    /** A source as the pipeline takes it. */
    public DatabaseSource source(String system) {
        SourceSystem mapping = SourceCatalogue.load().system(system);
        return new DatabaseSource(
                mapping, system.equals("patrols") ? connections.patrols()::open : connections.cases()::open);
    }

    /** Loads both systems in small batches, as if it were a moment, and counts by fact table. */
    public Map<String, RunCounts> load(Warehouse warehouse, Instant now, ProgressListener listener) {
        Map<String, RunCounts> counts = new TreeMap<>();
        SYSTEMS.forEach(system -> counts.putAll(load(system, warehouse, now, listener)));
        return counts;
    }

    /** Loads one system in small batches, as if it were a moment. */
    public Map<String, RunCounts> load(String system, Warehouse warehouse, Instant now, ProgressListener listener) {
        Pipeline pipeline = new Pipeline(
                warehouse, new Pseudonyms(KEY), () -> now, new PipelineSettings(500, Duration.ofMinutes(10)));
        return pipeline.load("load-" + system, source(system), now, listener);
    }

    /** Loads both systems as of the moment at which they stand. */
    public Map<String, RunCounts> load(Warehouse warehouse) {
        return load(warehouse, asOf(), ProgressListener.silent());
    }
}
