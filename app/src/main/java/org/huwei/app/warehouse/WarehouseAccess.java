package org.huwei.app.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.huwei.app.settings.DataSettings;
import org.huwei.app.settings.WarehouseSettings;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseAddress;
import org.huwei.sql.WarehouseException;
import org.huwei.sql.embedded.EmbeddedEngine;
import org.huwei.sql.embedded.EmbeddedEngineSettings;
import org.huwei.sql.schema.SchemaMigrations;

/** The opened warehouse with everything that must be closed with it. Its schema is up to date. */
public final class WarehouseAccess implements AutoCloseable {

    private static final long MEGABYTE = 1L << 20;
    /** A large data directory, or a machine busy with other things, takes its time; giving up helps nobody. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private static final NamedQuery PROBE = NamedQuery.inline("probe", "SELECT 1 AS one");

    private final Warehouse warehouse;
    private final Runnable closing;

    private WarehouseAccess(Warehouse warehouse, Runnable closing) {
        this.warehouse = warehouse;
        this.closing = closing;
    }

    /**
     * Opens the warehouse and applies the migrations that it lacks.
     *
     * @param operational the database that only one process with an embedded engine may use
     * @throws WarehouseException when it cannot be reached or opened
     */
    public static WarehouseAccess open(WarehouseSettings settings, DataSettings data, DataSource operational) {
        WarehouseAccess access = settings.embedded() ? openEmbedded(settings, data, operational) : openServer(settings);
        try {
            new SchemaMigrations(access.warehouse).apply();
        } catch (RuntimeException e) {
            access.close();
            throw e;
        }
        return access;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    @Override
    public void close() {
        warehouse.close();
        closing.run();
    }

    private static WarehouseAccess openServer(WarehouseSettings settings) {
        WarehouseAddress address = new WarehouseAddress(
                settings.host(), settings.port(), settings.database(), settings.user(), settings.password());
        return connect(address, () -> {});
    }

    private static WarehouseAccess openEmbedded(WarehouseSettings settings, DataSettings data, DataSource operational) {
        EngineNote note = new EngineNote(data.resolve("engine.properties"));
        Optional<WarehouseAddress> running = note.read(settings.database()).filter(WarehouseAccess::answers);
        if (running.isPresent()) {
            return connect(running.get(), () -> {});
        }
        EngineClaim claim = EngineClaim.take(operational);
        EmbeddedEngine engine;
        try {
            engine = EmbeddedEngine.start(engineSettings(settings, data));
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
        WarehouseAddress address = engine.address(settings.database());
        note.write(address);
        return connect(address, () -> {
            note.remove();
            engine.close();
            claim.close();
        });
    }

    private static EmbeddedEngineSettings engineSettings(WarehouseSettings settings, DataSettings data) {
        Path directory = data.resolve("clickhouse");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + directory + " could not be made.", e);
        }
        EmbeddedEngineSettings defaults = EmbeddedEngineSettings.of(directory);
        return new EmbeddedEngineSettings(
                directory,
                defaults.library(),
                settings.memoryMegabytes() * MEGABYTE,
                defaults.markCache(),
                defaults.childHeap(),
                START_TIMEOUT);
    }

    private static WarehouseAccess connect(WarehouseAddress address, Runnable closing) {
        try (Warehouse server = Warehouse.connect(address.withDatabase("default"))) {
            server.execute("CREATE DATABASE IF NOT EXISTS " + identifier(address.database()), Parameters.none());
        }
        return new WarehouseAccess(Warehouse.connect(address), closing);
    }

    private static String identifier(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
            throw new IllegalArgumentException(
                    "Setting huwei.warehouse.database is `" + name + "`: use letters, digits and underscores only.");
        }
        return name;
    }

    private static boolean answers(WarehouseAddress address) {
        try (Warehouse candidate = Warehouse.connect(address.withDatabase("default"))) {
            return candidate
                            .query(PROBE, Scope.system(), Parameters.none(), row -> row.integer("one"))
                            .size()
                    == 1;
        } catch (WarehouseException e) {
            return false;
        }
    }
}
