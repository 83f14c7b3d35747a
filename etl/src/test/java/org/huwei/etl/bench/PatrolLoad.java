package org.huwei.etl.bench;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huwei.etl.Pipeline;
import org.huwei.etl.PipelineSettings;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.extract.Pseudonyms;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunCounts;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.source.DatabaseSource;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.Source;
import org.huwei.etl.source.SourceCatalogue;
import org.huwei.etl.source.SourceSystem;
import org.huwei.sql.Parameters;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;

/** One load of patrols through the whole pipeline, validation on, into a warehouse of its own. */
final class PatrolLoad {

    /** The moment at which every load runs. */
    static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    private PatrolLoad() {}

    /** The record that is loaded. */
    static RecordType type() {
        return Objects.requireNonNull(SourceCatalogue.load().types().get("patrol"));
    }

    /** A database with patrols, and only those: their members are a table of their own. */
    static DatabaseSource database(String url) {
        SourceSystem patrols = SourceCatalogue.load().system("patrols");
        SourceSystem only = new SourceSystem(
                patrols.name(), patrols.zone(), List.of(patrols.record("patrol").orElseThrow()));
        return new DatabaseSource(only, () -> DriverManager.getConnection(url));
    }

    /**
     * Loads.
     *
     * @param rows how many must be loaded
     * @return the seconds from the beginning until the ledger is closed
     */
    static double seconds(RunRequest request, Source source, long rows, ProgressListener listener) {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            SampleDivisions.load(warehouse);
            Pipeline pipeline = new Pipeline(
                    warehouse,
                    new Pseudonyms("a key that only the benchmark has".getBytes(StandardCharsets.UTF_8)),
                    InstantSource.fixed(NOW),
                    PipelineSettings.DEFAULT);
            long start = System.nanoTime();
            Map<String, RunCounts> counts = pipeline.load(request, source, Optional.empty(), listener);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (Objects.requireNonNull(counts.get("patrol")).loaded() != rows) {
                throw new IllegalStateException("Loaded " + counts + " instead of " + rows + " rows.");
            }
            warehouse.execute("DROP TABLE patrol SYNC", Parameters.none());
            return seconds;
        }
    }
}
