package org.huwei.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A statement with a name: the name stands in logs, errors and {@code system.processes}.
 *
 * @param name such as {@code leading/overview}
 * @param sql one SELECT with typed parameters in braces
 */
public record NamedQuery(String name, String sql) {

    private static final String FOLDER = "clickhouse/queries/";

    public NamedQuery {
        Objects.requireNonNull(name);
        if (sql.isBlank()) {
            throw new IllegalArgumentException("Query `" + name + "` is empty.");
        }
    }

    /** Reads {@code clickhouse/queries/NAME.sql} from the class path; a missing file is a programming error. */
    public static NamedQuery load(String name) {
        String path = FOLDER + name + ".sql";
        try (InputStream file = NamedQuery.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("Query `" + name + "` has no file " + path + " on the class path.");
            }
            return new NamedQuery(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Query `" + name + "` cannot be read from " + path + ".", e);
        }
    }

    /** A statement that stands elsewhere: in an indicator's file, or one line in code. */
    public static NamedQuery inline(String name, String sql) {
        return new NamedQuery(name, sql);
    }
}
