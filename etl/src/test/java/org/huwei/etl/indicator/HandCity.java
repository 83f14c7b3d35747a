package org.huwei.etl.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.huwei.etl.division.DivisionLoader;
import org.huwei.etl.run.ProgressListener;
import org.huwei.sql.Parameters;
import org.huwei.sql.Warehouse;

/** The city of {@code hand-city/facts.sql} in a warehouse, with the real working-day calendar. */
final class HandCity {

    private static final Instant NOW = Instant.parse("2026-01-06T00:00:00Z");

    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private HandCity() {}

    static void load(Warehouse warehouse) {
        new DivisionLoader(warehouse, CLOCK).load("load-divisions", NOW, ProgressListener.silent());
        warehouse.execute("TRUNCATE TABLE org_unit", Parameters.none());
        for (String statement : facts().split(";\\s*\\n", -1)) {
            String sql = statement
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .reduce("", (text, line) -> text + line + "\n");
            if (!sql.isBlank()) {
                warehouse.execute(sql, Parameters.none());
            }
        }
    }

    private static String facts() {
        try (InputStream file = Objects.requireNonNull(
                HandCity.class.getResourceAsStream("/hand-city/facts.sql"), "hand-city/facts.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
