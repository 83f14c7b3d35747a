package org.huwei.etl.simulate;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the statements of {@code simulate/*.sql}: each ends with a semicolon at the end of a line. */
final class SqlScript {

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");

    private SqlScript() {}

    static void run(Connection connection, String name) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements(name)) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements(String name) throws IOException {
        try (var stream = SqlScript.class.getResourceAsStream("/simulate/" + name + ".sql")) {
            if (stream == null) {
                throw new FileNotFoundException("simulate/" + name + ".sql");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String bare = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
            return END_OF_STATEMENT
                    .splitAsStream(bare)
                    .filter(sql -> !sql.isBlank())
                    .toList();
        }
    }

    /** Takes away what a broken-off first fill has left. */
    static void dropTables(Connection connection, boolean patrols) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (SourceTable table : SourceTable.values()) {
                if (table.inPatrols() == patrols) {
                    statement.execute("DROP TABLE IF EXISTS " + table.sqlName());
                }
            }
        }
    }
}
