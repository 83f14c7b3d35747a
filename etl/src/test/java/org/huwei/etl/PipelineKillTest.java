package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills loads for real, with SIGKILL, and demands that the next run ends in the warehouse that an undisturbed one
 * makes: facts, quarantine, watermarks, and a ledger that balances with nothing left running.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineKillTest {

    /** While reading, in the middle of an insert, after the last one, before a ledger entry closes. */
    private static final List<String> KILLED_AT = List.of(
            "load.child_case",
            "extract.case_status_event",
            "release.case_status_event",
            "load.follow_up",
            "close.service_need",
            "load.patrol",
            "release.patrol",
            "load.patrol_member");

    private static final int LONGEST_DELAY_MILLISECONDS = 120;
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private static Path directory;

    private final Random random = new Random(20260105);
    private List<String> undisturbed = List.of();

    @BeforeAll
    void anUndisturbedRun() throws Exception {
        LoadProcess.sources(directory.resolve("sources"));
        undisturbed = runToTheEnd("undisturbed").stream()
                .filter(line -> line.startsWith("holds "))
                .toList();
        assertThat(undisturbed).hasSizeGreaterThan(2 * WarehouseDigest.facts().size());
        assertThat(undisturbed).noneMatch(line -> line.contains(" 0 rows "));
    }

    @Test
    void aLoadKilledAgainAndAgainEndsWhereAnUndisturbedOneDoes() throws Exception {
        for (String stage : KILLED_AT) {
            killAt(stage);
        }
        assertThat(runToTheEnd("killed")).containsAll(undisturbed);
    }

    @Test
    void aLoadThatLosesItsEngineSaysSoAndTheNextRunMakesItGood() throws Exception {
        Process process = start("engine-lost");
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle engine = engine(readUntil(output, "engine ", lines));
            readUntil(output, "stage load.patrol_member", lines);
            engine.destroyForcibly();
            readUntil(output, "done", lines);
        }
        assertThat(lines)
                .filteredOn(line -> line.startsWith("failed "))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith("failed WAREHOUSE: The warehouse failed while `patrol_member` was loaded");
        assertThat(lines).containsAll(undisturbed);
    }

    private void killAt(String stage) throws Exception {
        Process process = start("killed");
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle engine = engine(readUntil(output, "engine ", lines));
            readUntil(output, "stage " + stage, lines);
            Thread.sleep(random.nextInt(LONGEST_DELAY_MILLISECONDS));
            process.destroyForcibly();
            assertThat(process.waitFor())
                    .as("killed at %s, not ended by itself", stage)
                    .isEqualTo(128 + 9);
            engine.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private List<String> runToTheEnd(String warehouse) throws Exception {
        Process process = start(warehouse);
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            readUntil(output, "done", lines);
        }
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private static Process start(String warehouse) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadProcess.class.getName(),
                        directory.resolve(warehouse).toString(),
                        directory.resolve("sources").toString())
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessHandle engine(String line) {
        return ProcessHandle.of(Long.parseLong(line.substring("engine ".length())))
                .orElseThrow();
    }

    /** Reads on to the first line that begins so. */
    private static String readUntil(BufferedReader output, String beginning, List<String> lines) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError(
                "The process ended without saying `" + beginning + "`; it said:\n" + String.join("\n", lines));
    }
}
