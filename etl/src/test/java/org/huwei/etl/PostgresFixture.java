package org.huwei.etl;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real PostgreSQL server for this JVM, started at the first use and ended with the JVM, and a new empty database
 * for each caller. PostgreSQL refuses to run as root: where tests run as root it is started in a user namespace
 * ({@code unshare -U}, done by the library), and where the container forbids namespaces, as {@code nobody}.
 */
public final class PostgresFixture {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresFixture() {}

    /**
     * Creates a new empty database.
     *
     * @return its JDBC URL with the user in it, good for {@link DriverManager#getConnection(String)}
     * @throws IllegalStateException when the server does not start here
     */
    public static String fresh() {
        String name = "fresh_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url(Server.PORT, "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "PostgreSQL of the tests did not create the database " + name + ".", failure);
        }
        return url(Server.PORT, name);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** Starts the server when first asked for its port. */
    private static final class Server {

        static final int PORT = start();

        private static int start() {
            try {
                Path work = Files.createTempDirectory("huwei-postgres-");
                try {
                    return startByLibrary(work);
                } catch (IOException | IllegalStateException refused) {
                    return PostgresAsNobody.start(work, refused);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static int startByLibrary(Path work) throws IOException {
            // The library stops the server by its own shutdown hook.
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(work.toFile())
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("fsync", "off")
                    .start()
                    .getPort();
        }
    }
}
