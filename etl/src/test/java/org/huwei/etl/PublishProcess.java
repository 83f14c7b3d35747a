package org.huwei.etl;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huwei.etl.duckdb.LoadedCity;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.simulate.SimulationSettings;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.embedded.EmbeddedEngine;
import org.huwei.sql.embedded.EmbeddedEngineSettings;
import org.huwei.sql.schema.SchemaMigrations;

/**
 * A process that opens the embedded engine on a directory, says which snapshot is published, evaluates and publishes;
 * {@link PublishKillTest} kills it. On an empty warehouse it loads a city first. Arguments: directory of the warehouse,
 * and {@code change} where the records are to change first, so that there is something new to publish.
 *
 * <p>Speaks on standard output: {@code published HASH whole} or {@code published HASH damaged}, {@code stage KEY}, {@code
 * made HASH} and {@code done}.
 */
final class PublishProcess {

    private static final SimulationSettings CITY =
            new SimulationSettings("publish", 0.3, 2025, 2025, List.of("320505001", "320506100"));

    private PublishProcess() {}

    public static void main(String... arguments) {
        Path directory = Path.of(arguments[0]);
        try (EmbeddedEngine engine = EmbeddedEngine.start(EmbeddedEngineSettings.of(directory));
                Warehouse warehouse = Warehouse.connect(engine.address("default"));
                SparkEngine spark = new SparkEngine(SparkSettings.LOCAL)) {
            say("engine %d", engine.pid());
            new SchemaMigrations(warehouse).apply();
            prepare(warehouse, directory.resolveSibling("sources"), arguments.length > 1);
            Evaluation evaluation = new Evaluation(warehouse, spark, InstantSource.system());
            sayPublished(evaluation);
            say("made %s", evaluation.evaluate("test", new Speaker()).hash());
            sayPublished(evaluation);
        }
        say("done");
    }

    private static void prepare(Warehouse warehouse, Path sources, boolean change) {
        List<Long> patrols = warehouse.query(
                NamedQuery.inline("test/patrols", "SELECT count() AS patrols FROM patrol"),
                Scope.system(),
                Parameters.none(),
                row -> row.integer("patrols"));
        if (patrols.getFirst() == 0) {
            LoadedCity.load(CITY, sources, warehouse);
        }
        if (change) {
            warehouse.execute(
                    "INSERT INTO patrol SELECT * REPLACE(false AS completed, version + 1 AS version)"
                            + " FROM (SELECT * FROM patrol FINAL WHERE level = 'town' AND completed)",
                    Parameters.none());
        }
    }

    private static void sayPublished(Evaluation evaluation) {
        Optional<SnapshotSummary> published = evaluation.snapshots().published();
        published.ifPresent(snapshot ->
                say("published %s %s", snapshot.hash(), evaluation.snapshots().verify(snapshot) ? "whole" : "damaged"));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }

    private static final class Speaker implements ProgressListener {

        @Override
        public void stage(String stageKey, long done, long total) {
            say("stage %s", stageKey);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
