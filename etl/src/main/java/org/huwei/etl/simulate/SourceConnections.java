package org.huwei.etl.simulate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the two source systems are kept: two different databases, H2 or PostgreSQL.
 *
 * @param cases opens the case-management database
 * @param patrols opens the patrol database
 */
public record SourceConnections(Opener cases, Opener patrols) {

    /** Opens a connection that the caller closes. */
    @FunctionalInterface
    public interface Opener {
        Connection open() throws SQLException;
    }

    /** H2 files {@code cases.mv.db} and {@code patrols.mv.db} in a directory, made when missing; user sa, no password. */
    public static SourceConnections files(Path directory) {
        return urls(fileUrl(directory, "cases"), fileUrl(directory, "patrols"), "sa", "");
    }

    /** The JDBC URL of one of the H2 files; {@code name} is cases or patrols. */
    public static String fileUrl(Path directory, String name) {
        return "jdbc:h2:file:" + directory.toAbsolutePath().resolve(name);
    }

    /** Databases by JDBC URL, both with the same user. */
    public static SourceConnections urls(String cases, String patrols, String user, String password) {
        return new SourceConnections(opener(cases, user, password), opener(patrols, user, password));
    }

    private static Opener opener(String url, String user, String password) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (url.startsWith("jdbc:postgresql:")) {
            // Several rows in one INSERT: about three times as fast.
            properties.setProperty("reWriteBatchedInserts", "true");
        }
        return () -> DriverManager.getConnection(url, properties);
    }
}
