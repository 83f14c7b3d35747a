package org.huwei.etl;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunFailedException;
import org.huwei.etl.simulate.SourceConnections;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.embedded.EmbeddedEngine;
import org.huwei.sql.embedded.EmbeddedEngineSettings;
import org.huwei.sql.schema.SchemaMigrations;

/**
 * A process that opens the embedded engine on a directory, loads both simulated sources and says what the warehouse
 * then holds; {@link PipelineKillTest} kills it. Arguments: directory of the warehouse, directory of the sources.
 *
 * <p>Speaks on standard output: {@code engine PID}, {@code stage KEY}, {@code failed REASON}, and at the end
 * {@code holds WHAT} lines and {@code done}.
 */
final class LoadProcess {

    private static final int TRIES = 20;

    /** Makes inserts long enough to be hit: a few rows would be through before anybody can kill. */
    private static final Duration BATCH_PAUSE = Duration.ofMillis(15);

    private LoadProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        SimulatedSources city = sources(Path.of(arguments[1]));
        try (EmbeddedEngine engine = EmbeddedEngine.start(EmbeddedEngineSettings.of(Path.of(arguments[0])));
                Warehouse warehouse = Warehouse.connect(engine.address("default"))) {
            say("engine %d", engine.pid());
            new SchemaMigrations(warehouse).apply();
            SampleDivisions.load(warehouse);
            loadPatiently(city, warehouse);
            WarehouseDigest.of(warehouse).forEach((table, digest) -> say("holds %s %s", table, digest));
            sayLedger(warehouse);
        }
        say("done");
    }

    /** The sources it loads, written into a directory where they have not been. */
    static SimulatedSources sources(Path directory) {
        return SimulatedSources.write(SourceConnections.files(directory), SimulatedSources.TWO_TOWNS.withFactor(8));
    }

    /** A run that failed is followed by the next, as the schedule would. */
    private static void loadPatiently(SimulatedSources city, Warehouse warehouse) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                city.load(warehouse, city.asOf(), new Speaker());
                return;
            } catch (RunFailedException e) {
                say("failed %s: %s", e.kind(), String.valueOf(e.getMessage()).replace('\n', ' '));
                if (tries == TRIES) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    private static void sayLedger(Warehouse warehouse) {
        warehouse.forEach(
                NamedQuery.inline("test/ledger", """
                        SELECT record_table AS what, toString(max(watermark_to)) AS watermark,
                            toString(countIf(state = 'succeeded' AND rows_read
                                != rows_loaded + rows_quarantined + rows_unchanged)) AS unbalanced,
                            toString(countIf(state = 'running')) AS running
                        FROM load_batch FINAL GROUP BY record_table ORDER BY record_table"""),
                Scope.system(),
                Parameters.none(),
                row -> say(
                        "holds ledger of %s: watermark %s, unbalanced %s, running %s",
                        row.string("what"), row.string("watermark"), row.string("unbalanced"), row.string("running")));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }

    /** Says every stage and takes its time over every batch. */
    private static final class Speaker implements ProgressListener {

        @Override
        public void stage(String stageKey, long done, long total) {
            say("stage %s", stageKey);
            if (stageKey.startsWith("load.")) {
                pause();
            }
        }

        private static void pause() {
            try {
                Thread.sleep(BATCH_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
