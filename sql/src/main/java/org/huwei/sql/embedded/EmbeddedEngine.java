package org.huwei.sql.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huwei.sql.WarehouseAddress;
import org.huwei.sql.WarehouseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClickHouse in a supervised child JVM, opened on a data directory, answering on loopback. A child that ends or
 * hangs is started again on the same port with the same password, so that addresses and pools stay valid.
 */
public final class EmbeddedEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    /** How long a predecessor, killed or draining, may still hold the directory. */
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(6);

    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(5);
    private static final int TOLERATED_SILENCES = 2;
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 30_000;

    private final EmbeddedEngineSettings settings;
    private final Path library;
    private final String password;
    private final HealthProbe probe;
    private final int port;
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("engine-supervisor").unstarted(task));
    private volatile EngineProcess process;
    private volatile boolean closing;
    private Instant lastStart = Instant.now();
    private long pause = FIRST_PAUSE;
    private int silences;

    private EmbeddedEngine(EmbeddedEngineSettings settings, Path library, String password, EngineProcess process) {
        this.settings = settings;
        this.library = library;
        this.password = password;
        this.process = process;
        this.port = process.port();
        this.probe = new HealthProbe(port, password);
    }

    /**
     * Starts the engine and returns when it answers.
     *
     * @throws WarehouseException UNAVAILABLE when it does not start, for instance because another process holds the
     *     directory
     */
    public static EmbeddedEngine start(EmbeddedEngineSettings settings) {
        Path library = EngineLibraryFile.find(settings.library());
        try {
            Files.createDirectories(settings.dataDirectory());
        } catch (IOException e) {
            throw new WarehouseException(
                    WarehouseException.Kind.UNAVAILABLE,
                    0,
                    "The data directory " + settings.dataDirectory() + " cannot be made: " + e.getMessage(),
                    e);
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        EmbeddedEngine engine =
                new EmbeddedEngine(settings, library, password, startPatiently(settings, library, password));
        engine.supervise();
        LOG.info("Embedded engine pid {} answers on 127.0.0.1:{}.", engine.pid(), engine.port);
        return engine;
    }

    /** Where it answers; stays valid over restarts of the child. */
    public WarehouseAddress address(String database) {
        return new WarehouseAddress("127.0.0.1", port, database, "default", password);
    }

    /** Process id of the child that runs now. */
    public long pid() {
        return process.pid();
    }

    /** Drains and stops the child; returns when it has ended. */
    @Override
    public void close() {
        closing = true;
        supervisor.shutdownNow();
        process.stop(STOP_PATIENCE);
    }

    private static EngineProcess startPatiently(EmbeddedEngineSettings settings, Path library, String password) {
        Instant end = Instant.now().plus(LOCK_PATIENCE);
        while (true) {
            try {
                return EngineProcess.start(settings, library, 0, password);
            } catch (WarehouseException e) {
                if (e.code() != EngineProcess.CANNOT_OPEN_FILE || Instant.now().isAfter(end)) {
                    throw e;
                }
                LOG.info("The data directory is still held; trying again.");
            }
        }
    }

    private void supervise() {
        watch(process);
        supervisor.scheduleWithFixedDelay(
                this::probe, PROBE_INTERVAL.toMillis(), PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void watch(EngineProcess watched) {
        var ignored = watched.onExit().thenRun(() -> {
            if (!closing) {
                LOG.error("The embedded engine (pid {}) ended by itself: {}", watched.pid(), watched.lastWords());
                scheduleRestart();
            }
        });
    }

    private synchronized void scheduleRestart() {
        boolean wasStable = lastStart.plusSeconds(60).isBefore(Instant.now());
        pause = wasStable ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
        if (!closing) {
            var ignored = supervisor.schedule(this::restart, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void restart() {
        try {
            process.kill();
            lastStart = Instant.now();
            silences = 0;
            EngineProcess next = EngineProcess.start(settings, library, port, password);
            process = next;
            if (closing) {
                next.stop(STOP_PATIENCE);
                return;
            }
            watch(next);
            LOG.warn("Embedded engine restarted, pid {}.", next.pid());
        } catch (RuntimeException e) {
            LOG.error("The embedded engine could not be restarted; trying again.", e);
            scheduleRestart();
        }
    }

    /** A child that is alive but deaf twice in a row is killed; its end brings the restart. */
    private void probe() {
        if (probe.answers()) {
            silences = 0;
        } else if (++silences >= TOLERATED_SILENCES && !closing) {
            LOG.error("The embedded engine (pid {}) does not answer: killed.", process.pid());
            silences = 0;
            process.kill();
        }
    }
}
