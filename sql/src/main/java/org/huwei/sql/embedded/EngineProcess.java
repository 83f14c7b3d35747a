package org.huwei.sql.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.sql.WarehouseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the engine's process, from start to end. */
final class EngineProcess {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProcess.class);
    private static final int KEPT_LINES = 40;
    /** ClickHouse's code for a directory that another process has locked. */
    static final int CANNOT_OPEN_FILE = 76;

    private static final String READY = "ready ";
    private static final String LOCKED = "Another server instance in same directory is already running";

    private final Process process;
    private final EngineClassPath classPath;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread errorReader;
    private int port;

    private EngineProcess(Process process, EngineClassPath classPath) {
        this.process = process;
        this.classPath = classPath;
        this.errorReader = Thread.ofPlatform().daemon().name("engine-stderr").start(this::readErrors);
    }

    /**
     * Starts a process and waits until it answers.
     *
     * @throws WarehouseException UNAVAILABLE with the reason that the process gave
     */
    static EngineProcess start(EmbeddedEngineSettings settings, Path library, int port, String password) {
        try {
            EngineClassPath classPath = EngineClassPath.locate();
            EngineOptions options = new EngineOptions(
                    library,
                    settings.dataDirectory().toAbsolutePath(),
                    port,
                    settings.maximumMemory(),
                    settings.markCache());
            Process process = new ProcessBuilder(command(settings, classPath, options)).start();
            EngineProcess started = new EngineProcess(process, classPath);
            started.greet(settings, password);
            return started;
        } catch (IOException e) {
            throw unavailable("The embedded engine's process cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(
            EmbeddedEngineSettings settings, EngineClassPath classPath, EngineOptions options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.childHeap(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath.entry().toString(),
                EngineMain.class.getName()));
        command.addAll(options.arguments());
        return command;
    }

    /** Hands over the password and reads the port. */
    private void greet(EmbeddedEngineSettings settings, String password) {
        handOver(password);
        CompletableFuture<String> firstLine = CompletableFuture.supplyAsync(
                this::readGreeting,
                task -> Thread.ofPlatform().daemon().name("engine-stdout").start(task));
        try {
            String line = firstLine.get(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
            if (!line.startsWith(READY)) {
                throw notStarted(settings, line);
            }
            port = Integer.parseInt(line.substring(READY.length()));
        } catch (TimeoutException e) {
            kill();
            throw unavailable("The embedded engine did not start within " + settings.startTimeout() + ".", e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw unavailable("The start of the embedded engine was interrupted.", e);
        } catch (ExecutionException e) {
            kill();
            throw unavailable("The embedded engine's process cannot be read.", e);
        }
    }

    private void handOver(String password) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((password + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
        } catch (IOException e) {
            // Its missing greeting brings what it said on standard error, which tells more than a broken pipe.
            LOG.debug("The engine's process ended before it read its password.", e);
        }
    }

    /** The line {@code ready PORT}, or all that stands there instead: a JVM tells there why it cannot run. */
    private String readGreeting() {
        try (BufferedReader reader = reader(process.getInputStream())) {
            String line = reader.readLine();
            if (line == null) {
                return "";
            }
            return line.startsWith(READY)
                    ? line
                    : Stream.concat(Stream.of(line), reader.lines().limit(KEPT_LINES))
                            .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private WarehouseException notStarted(EmbeddedEngineSettings settings, String greeting) {
        kill();
        Path directory = settings.dataDirectory().toAbsolutePath();
        if (lastWords().contains(LOCKED)) {
            return new WarehouseException(
                    WarehouseException.Kind.UNAVAILABLE,
                    CANNOT_OPEN_FILE,
                    "The data directory " + directory
                            + " is held by another running process; stop that one, or choose another directory.",
                    null);
        }
        String reason = (greeting + "\n" + lastWords()).strip();
        return unavailable("The embedded engine ended at start on " + directory + ": " + reason, null);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Completes when the process has ended. */
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** What it said last on standard error. */
    String lastWords() {
        try {
            errorReader.join(Duration.ofSeconds(process.isAlive() ? 0 : 2).plusMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    /** Asks it to drain and close, and ends it by force when it does not. */
    void stop(Duration patience) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The embedded engine (pid {}) did not stop within {}: killed.", pid(), patience);
            }
        } catch (IOException e) {
            LOG.debug("The embedded engine had ended already.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
    }

    /** kill -9, which MergeTree survives without losing an acknowledged row. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            classPath.close();
        } catch (IOException e) {
            LOG.debug("A temporary file stays behind.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readErrors() {
        try (BufferedReader reader = reader(process.getErrorStream())) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                LOG.info("engine {}: {}", process.pid(), line);
                synchronized (lastLines) {
                    lastLines.addLast(line);
                    if (lastLines.size() > KEPT_LINES) {
                        lastLines.removeFirst();
                    }
                }
            }
        } catch (IOException e) {
            LOG.debug("Standard error of the engine ended.", e);
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static WarehouseException unavailable(String message, @Nullable Throwable cause) {
        return new WarehouseException(WarehouseException.Kind.UNAVAILABLE, 0, message, cause);
    }
}
