package org.huwei.sql.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huwei.sql.embedded.ffi.EngineConnection;
import org.huwei.sql.embedded.ffi.EngineException;
import org.huwei.sql.embedded.ffi.EngineLibrary;

/**
 * Sessions of the engine, one for each request: a new one costs 0.15 ms, and a used one would carry {@code USE} and
 * {@code SET} of one caller to the next. At most {@value #LIMIT} run at a time; more wait.
 */
final class Sessions implements AutoCloseable {

    /** Enough for Spark's partitions, loads and pages together, few enough that 1 GiB serves them. */
    static final int LIMIT = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TOO_MANY_SIMULTANEOUS_QUERIES = 202;
    private static final int SAME_ID_IS_RUNNING = 216;
    private static final String TIME_ZONE = "Asia/Shanghai";

    private final EngineLibrary library;
    private final String path;
    private final EngineConnection boot;
    private final Semaphore permits = new Semaphore(LIMIT);
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** Boots the engine on the directory and keeps it open. */
    Sessions(EngineLibrary library, EngineOptions options) {
        this.library = library;
        this.path = "--path=" + options.dataDirectory();
        this.boot = library.connect(List.of(
                path,
                "--max_server_memory_usage=" + options.maximumMemory(),
                "--mark_cache_size=" + options.markCache(),
                "--session_timezone=" + TIME_ZONE));
    }

    static String timeZone() {
        return TIME_ZONE;
    }

    /** Work with a session of its own. */
    interface Work {
        void with(EngineConnection session) throws Exception;
    }

    /**
     * Runs work in a session that has the request's database and settings.
     *
     * @throws EngineException when all sessions stay busy, the id is running already, or a setting is wrong
     */
    void run(EngineRequest request, Work work) throws Exception {
        acquire();
        try {
            if (!running.add(request.queryId())) {
                throw new EngineException(
                        SAME_ID_IS_RUNNING,
                        "Query with id = " + request.queryId() + " is already running."
                                + " (QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING)");
            }
            try (EngineConnection session = open(request.queryId())) {
                prepare(session, request);
                work.with(session);
            } finally {
                running.remove(request.queryId());
            }
        } finally {
            permits.release();
        }
    }

    /** Runs work outside the limit: a kill must get through when everything is busy. */
    void control(Work work) throws Exception {
        try (EngineConnection session = open("control")) {
            work.with(session);
        }
    }

    /** Takes no more work, cancels what runs and waits for it; true when nothing is left. */
    boolean drain(Duration patience) throws Exception {
        draining = true;
        control(session ->
                session.query("KILL QUERY WHERE 1 ASYNC", "Null", Map.of()).close());
        return permits.tryAcquire(LIMIT, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        boot.close();
    }

    private void acquire() throws InterruptedException {
        boolean acquired = !draining && permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!acquired || draining) {
            if (acquired) {
                permits.release();
            }
            throw new EngineException(
                    TOO_MANY_SIMULTANEOUS_QUERIES,
                    (draining ? "The engine is stopping." : "All " + LIMIT + " sessions of the engine are busy.")
                            + " Try again later. (TOO_MANY_SIMULTANEOUS_QUERIES)");
        }
    }

    /** The query id stands in log_comment, because the library cannot take one; cancelling looks for it there. */
    private EngineConnection open(String queryId) {
        return library.connect(
                List.of(path, "--session_timezone=" + TIME_ZONE, "--implicit_select=0", "--log_comment=" + queryId));
    }

    private static void prepare(EngineConnection session, EngineRequest request) {
        session.query("USE " + quoted(request.database()), "Null", Map.of()).close();
        List<String> settings = new ArrayList<>();
        request.settings().forEach((name, value) -> settings.add(name + " = '" + escaped(value) + "'"));
        for (String setting : settings) {
            session.query("SET " + setting, "Null", Map.of()).close();
        }
    }

    private static String quoted(String name) {
        return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("'", "\\'");
    }
}
