package org.huwei.sql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One file of {@code clickhouse/schema}.
 *
 * @param name file name, such as {@code V0001__dimensions_and_facts.sql}
 * @param checksum SHA-256 of its text with Unix line ends
 * @param statements its statements without comments between them, in order
 */
record Migration(String name, String checksum, List<String> statements) {

    private static final String FOLDER = "clickhouse/schema/";
    private static final String LIST = FOLDER + "migrations.txt";

    /** All files that {@code migrations.txt} lists: a jar in a jar cannot be listed as a folder. */
    static List<Migration> all() {
        return resource(LIST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(name -> of(name, resource(FOLDER + name)))
                .toList();
    }

    static Migration of(String name, String text) {
        String unix = text.replace("\r\n", "\n");
        return new Migration(name, sha256(unix), Statements.split(unix));
    }

    private static String resource(String path) {
        try (InputStream stream = Migration.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + path + " on the class path.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
