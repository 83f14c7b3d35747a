package org.huwei.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged product, started in a process of its own on a data directory of its own. */
final class ProductProcess implements AutoCloseable {

    static final Path JAR = Path.of("target", "huwei.jar").toAbsolutePath();

    private static final Pattern SIGN_IN = Pattern.compile("^ {4}(\\w+) +([a-z0-9]{12}) ", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final Path dataDirectory;
    private final int port;
    private final Map<String, String> passwords;

    private ProductProcess(Process process, Path output, Path dataDirectory, int port) {
        this.process = process;
        this.output = output;
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.passwords = waitForSignIns();
    }

    /** Starts demonstration mode with the factor given and returns when the pages answer. */
    static ProductProcess start(Path dataDirectory, String... settings) {
        int port = freePort();
        Path output = Path.of("target", "product.log").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx1g",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString(),
                "run",
                "--demonstration",
                "--port",
                Integer.toString(port),
                "--huwei.data.directory=" + dataDirectory));
        command.addAll(List.of(settings));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            return new ProductProcess(process, output, dataDirectory, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one command of the product on the same data directory and returns what it printed. */
    CommandResult command(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(java(), "-Xmx768m", "--sun-misc-unsafe-memory-access=allow", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Process child =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            child.getOutputStream().close();
            String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CommandResult(child.waitFor(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    String password(String username) {
        return Objects.requireNonNull(passwords.get(username), username);
    }

    Path dataDirectory() {
        return dataDirectory;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> waitForSignIns() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            Map<String, String> found = new TreeMap<>();
            Matcher matcher = SIGN_IN.matcher(printed());
            while (matcher.find()) {
                found.put(matcher.group(1), matcher.group(2));
            }
            if (found.size() == 4) {
                return found;
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The product did not start; it printed:\n" + printed());
    }

    private String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a command ended and what it printed on both streams. */
    record CommandResult(int exitCode, String printed) {}
}
