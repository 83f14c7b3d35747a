package org.huwei.sql.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseAddress;
import org.huwei.sql.WarehouseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of the engine's process. */
@Timeout(180)
class EmbeddedEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void aStoppedEngineKeepsItsRowsForTheNext() {
        long first;
        try (EmbeddedEngine engine = start(directory);
                Warehouse warehouse = Warehouse.connect(engine.address("default"))) {
            first = engine.pid();
            createWith(warehouse, 1000);
        }
        assertThat(ProcessHandle.of(first)).as("the stopped process").isEmpty();
        try (EmbeddedEngine engine = start(directory);
                Warehouse warehouse = Warehouse.connect(engine.address("default"))) {
            assertThat(engine.pid()).isNotEqualTo(first);
            assertThat(count(warehouse)).isEqualTo(1000);
        }
    }

    @Test
    void aStopDoesNotWaitForAnEndlessQuery() throws InterruptedException {
        EmbeddedEngine engine = start(directory);
        try (Warehouse warehouse = Warehouse.connect(engine.address("default"))) {
            Thread asking = Thread.ofPlatform()
                    .start(() -> assertThatThrownBy(
                                    () -> ask(warehouse, "SELECT toInt64(sum(number)) AS value FROM system.numbers"))
                            .isInstanceOf(WarehouseException.class));
            while (ask(warehouse, "SELECT toInt64(count()) AS value FROM system.processes WHERE query LIKE '%numbers'")
                    == 0) {
                Thread.sleep(20);
            }
            long pid = engine.pid();
            engine.close();
            assertThat(ProcessHandle.of(pid)).isEmpty();
            asking.join();
        }
    }

    @Test
    void aSecondEngineOnTheSameDirectoryIsRefusedByItsName() {
        try (EmbeddedEngine engine = start(directory)) {
            assertThatExceptionOfType(WarehouseException.class)
                    .isThrownBy(() -> start(directory).close())
                    .returns(WarehouseException.Kind.UNAVAILABLE, WarehouseException::kind)
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("is held by another running process");
            try (Warehouse warehouse = Warehouse.connect(engine.address("default"))) {
                assertThat(ask(warehouse, "SELECT toInt64(7) AS value"))
                        .as("the first engine still answers")
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void aDirectoryThatIsAFileIsRefusedByItsName() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> start(file).close())
                .returns(WarehouseException.Kind.UNAVAILABLE, WarehouseException::kind)
                .withMessageContaining(file.toString());
    }

    @Test
    void aMissingLibraryIsNamed() {
        Path absent = directory.resolve("absent.so");
        EmbeddedEngineSettings without = settings(Optional.of(absent), 128L << 20);
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> EmbeddedEngine.start(without).close())
                .returns(WarehouseException.Kind.UNAVAILABLE, WarehouseException::kind)
                .withMessageContaining(absent.toString())
                .withMessageContaining("HUWEI_ENGINE_LIBRARY");
    }

    @Test
    void aProcessThatCannotStartSaysWhy() {
        EmbeddedEngineSettings tooSmall = settings(Optional.empty(), 1);
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> EmbeddedEngine.start(tooSmall).close())
                .returns(WarehouseException.Kind.UNAVAILABLE, WarehouseException::kind)
                .withMessageContaining(directory.toString())
                .withMessageContaining("Too small maximum heap");
    }

    @Test
    void strangersAndOtherAddressesAreRefused() {
        try (EmbeddedEngine engine = start(directory)) {
            WarehouseAddress address = engine.address("default");
            for (String user : List.of("default", "root")) {
                WarehouseAddress stranger =
                        new WarehouseAddress(address.host(), address.port(), "default", user, "guessed");
                try (Warehouse warehouse = Warehouse.connect(stranger)) {
                    assertThatExceptionOfType(WarehouseException.class)
                            .isThrownBy(() -> ask(warehouse, "SELECT toInt64(7) AS value"))
                            .returns(516, WarehouseException::code);
                }
            }
            // All of 127.0.0.0/8 leads here: a socket bound to every address would answer at 127.0.0.2 too.
            assertThatThrownBy(() -> new Socket("127.0.0.2", address.port()).close())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aKilledEngineComesBackAtTheSameAddressWithEveryAcknowledgedRow() throws InterruptedException {
        try (EmbeddedEngine engine = start(directory);
                Warehouse warehouse = Warehouse.connect(engine.address("default"))) {
            createWith(warehouse, 1000);
            long killed = engine.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(countPatiently(warehouse)).isEqualTo(1000);
            assertThat(engine.pid()).isNotEqualTo(killed);
            assertThat(insert(warehouse, 5)).isEqualTo(5);
            assertThat(count(warehouse)).isEqualTo(1005);
        }
    }

    @Test
    void theEngineEndsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineParent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle engine = ProcessHandle.of(enginePid(said)).orElseThrow();
            assertThat(engine.isAlive()).isTrue();

            parent.destroyForcibly();

            engine.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            parent.destroyForcibly();
        }
        try (EmbeddedEngine next = start(directory)) {
            assertThat(next.pid()).isPositive();
        }
    }

    private static EmbeddedEngine start(Path directory) {
        return EmbeddedEngine.start(EmbeddedEngineSettings.of(directory));
    }

    private EmbeddedEngineSettings settings(Optional<Path> library, long childHeap) {
        EmbeddedEngineSettings usual = EmbeddedEngineSettings.of(directory);
        return new EmbeddedEngineSettings(
                directory, library, usual.maximumMemory(), usual.markCache(), childHeap, usual.startTimeout());
    }

    /** Logging may go to standard output as well. */
    private static long enginePid(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("engine ")) {
                return Long.parseLong(line.substring("engine ".length()));
            }
        }
        throw new IOException("The parent ended without starting an engine.");
    }

    private static void createWith(Warehouse warehouse, int rows) {
        warehouse.execute("CREATE TABLE kept (x UInt32) ENGINE = MergeTree ORDER BY x", Parameters.none());
        assertThat(insert(warehouse, rows)).isEqualTo(rows);
    }

    private static long insert(Warehouse warehouse, int rows) {
        return warehouse.insert("kept", List.of("x"), sink -> {
            for (int i = 0; i < rows; i++) {
                sink.integer(i).endRow();
            }
        });
    }

    private static long count(Warehouse warehouse) {
        return ask(warehouse, "SELECT toInt64(count()) AS value FROM kept");
    }

    /** As a caller that retries what was UNAVAILABLE. */
    private static long countPatiently(Warehouse warehouse) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return count(warehouse);
            } catch (WarehouseException e) {
                assertThat(e.kind()).isEqualTo(WarehouseException.Kind.UNAVAILABLE);
                assertThat(Instant.now()).as("still no answer: %s", e).isBefore(end);
                Thread.sleep(50);
            }
        }
    }

    private static long ask(Warehouse warehouse, String sql) {
        return warehouse
                .query(
                        NamedQuery.inline("test/ask", sql),
                        Scope.system(),
                        Parameters.none(),
                        row -> row.integer("value"))
                .getFirst();
    }
}
