package org.huwei.sql.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.huwei.sql.embedded.ffi.EngineLibrary;

/**
 * Main class of the engine's process; started by {@link EmbeddedEngine} only. Reads the password as the first line of
 * standard input, writes {@code ready PORT} to standard output, and ends when standard input does: also when its
 * parent dies. Uses the JDK alone, so that it starts fast and from a class path of one entry.
 */
public final class EngineMain {

    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final EngineLibrary library;
    private final Sessions sessions;
    private boolean stopped;

    private EngineMain(EngineLibrary library, Sessions sessions) {
        this.library = library;
        this.sessions = sessions;
    }

    /** Arguments: library, data directory, port (0 for any), maximum memory, mark cache. */
    public static void main(String... arguments) throws IOException {
        // Small answers wait 40 ms for the next packet otherwise; idle connections of pools live for minutes.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        EngineOptions options = EngineOptions.parse(arguments);
        BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = parent.readLine();
        if (password == null) {
            return;
        }
        EngineLibrary library = EngineLibrary.load(options.library());
        library.leaveProcessGroup();
        EngineMain main = new EngineMain(library, new Sessions(library, options));
        Runtime.getRuntime().addShutdownHook(new Thread(main::stop, "engine-stop"));
        int port = new Endpoint(options.port(), password, main.sessions).start();
        PrintStream output = System.out;
        output.println("ready " + port);
        output.flush();
        while (parent.readLine() != null) {
            // The parent says nothing more; the end of the stream is its message.
        }
        main.stop();
        System.exit(0);
    }

    /**
     * Cancels, drains and closes, because leaving through exit with connections open crashes or hangs; what does
     * not drain in time is left at once. MergeTree survives that as it survives kill -9.
     */
    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            if (sessions.drain(DRAIN)) {
                sessions.close();
                return;
            }
        } catch (Exception e) {
            e.printStackTrace(System.err);
        }
        library.exitNow(0);
    }
}
