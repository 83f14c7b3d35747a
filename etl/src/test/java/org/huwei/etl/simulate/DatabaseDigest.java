package org.huwei.etl.simulate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over all rows of each source table, in the order of their ids. */
final class DatabaseDigest {

    private DatabaseDigest() {}

    static Map<String, String> of(SourceConnections connections) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (SourceTable table : SourceTable.values()) {
            SourceConnections.Opener opener = table.inPatrols() ? connections.patrols() : connections.cases();
            try (Connection connection = opener.open()) {
                digests.put(table.sqlName(), of(connection, table));
            }
        }
        return digests;
    }

    private static String of(Connection connection, SourceTable table) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        connection.setAutoCommit(false);
        String sql = "SELECT id, " + String.join(", ", table.columns()) + ", gengxin_sj FROM " + table.sqlName()
                + " ORDER BY id";
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(5000);
            try (ResultSet rows = statement.executeQuery(sql)) {
                add(digest, rows, table.columns().size() + 2);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, ResultSet rows, int width) throws SQLException {
        while (rows.next()) {
            for (int column = 1; column <= width; column++) {
                digest.update((rows.getString(column) + "|").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
