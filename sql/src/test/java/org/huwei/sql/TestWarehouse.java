package org.huwei.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.huwei.sql.embedded.EmbeddedEngine;
import org.huwei.sql.embedded.EmbeddedEngineSettings;
import org.huwei.sql.schema.SchemaMigrations;

/** A real warehouse for tests: one engine for each test JVM, a fresh migrated database for each call. */
public final class TestWarehouse {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestWarehouse() {}

    /** A new database with every migration applied; the caller may close it, the engine ends with the JVM. */
    public static Warehouse fresh() {
        Warehouse warehouse = empty();
        new SchemaMigrations(warehouse).apply();
        return warehouse;
    }

    /** A new database without any table. */
    public static Warehouse empty() {
        return emptyOn(embedded());
    }

    /** Where this test JVM's engine answers. */
    static WarehouseAddress embedded() {
        return Shared.ENGINE.address("default");
    }

    /** A new database without any table on the warehouse given. */
    static Warehouse emptyOn(WarehouseAddress server) {
        String database = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Warehouse administration = Warehouse.connect(server)) {
            administration.execute("DROP DATABASE IF EXISTS " + database, Parameters.none());
            administration.execute("CREATE DATABASE " + database, Parameters.none());
        }
        return Warehouse.connect(server.withDatabase(database));
    }

    /** Started by the first test that needs it. */
    private static final class Shared {

        static final EmbeddedEngine ENGINE = start();

        private static EmbeddedEngine start() {
            try {
                Path directory = Files.createTempDirectory("huwei-test-warehouse");
                EmbeddedEngine engine = EmbeddedEngine.start(EmbeddedEngineSettings.of(directory));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    engine.close();
                    delete(directory);
                }));
                return engine;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path directory) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
