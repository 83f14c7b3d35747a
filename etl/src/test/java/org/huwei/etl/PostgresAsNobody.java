package org.huwei.etl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts PostgreSQL from binaries that the library has already unpacked, as the user {@code nobody}: for containers in
 * which root may not make user namespaces.
 */
final class PostgresAsNobody {

    private static final List<String> DROP_ROOT =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private PostgresAsNobody() {}

    /**
     * Starts a server on a free port and stops it when the JVM ends.
     *
     * @param work directory below which {@code bin/initdb} stands somewhere
     * @param refused why the library could not start it; thrown on when this cannot either
     * @return the port
     */
    static int start(Path work, Exception refused) throws IOException {
        Path binaries = binaries(work, refused);
        Path home = Files.createTempDirectory("huwei-postgres-nobody-");
        Path data = home.resolve("data");
        readableByAll(work);
        readableByAll(home);
        run(List.of("chown", "nobody:nogroup", home.toString()), home);
        run(
                asNobody(
                        binaries.resolve("initdb").toString(),
                        "-A",
                        "trust",
                        "-U",
                        "postgres",
                        "-E",
                        "UTF-8",
                        "-D",
                        data.toString()),
                home);
        int port = freePort();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + home;
        String control = binaries.resolve("pg_ctl").toString();
        run(
                asNobody(
                        control,
                        "-D",
                        data.toString(),
                        "-o",
                        options,
                        "-l",
                        home.resolve("log").toString(),
                        "-w",
                        "start"),
                home);
        List<String> stop = asNobody(control, "-D", data.toString(), "-m", "immediate", "stop");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, home), "stop PostgreSQL of the tests"));
        return port;
    }

    private static Path binaries(Path work, Exception refused) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.endsWith("bin/initdb"))
                    .map(file -> file.toAbsolutePath().getParent())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL of the tests did not start.", refused));
        }
    }

    private static void readableByAll(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> asNobody(String... command) {
        List<String> all = new ArrayList<>(DROP_ROOT);
        all.addAll(List.of(command));
        return all;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command, Path directory) throws IOException {
        Path output = Files.createTempFile("huwei-postgres-", ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "Starting PostgreSQL for the tests failed at " + command + ": " + Files.readString(output));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting PostgreSQL for the tests.", interrupted);
        }
    }

    private static void stop(List<String> command, Path directory) {
        try {
            run(command, directory);
        } catch (IOException | IllegalStateException failure) {
            // The JVM is ending; the server dies with the container at the latest.
        }
    }
}
