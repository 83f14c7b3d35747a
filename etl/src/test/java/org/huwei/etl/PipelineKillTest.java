package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
            "extract.org_population",
            "extract.child_case",
            "load.child_case",
            "reconcile.child_case",
            "extract.case_status_event",
            "release.case_status_event",
            "load.follow_up",
            "reconcile.follow_up",
            "close.follow_up",
            "load.incident",
            "extract.analysis_report",
            "reconcile.protection_plan",
            "load.service_need",
            "close.service_need",
            "extract.patrol",
            "load.patrol",
            "reconcile.patrol",
            "release.patrol",
            "load.patrol_member",
            "close.patrol_member");

    private static final int LONGEST_DELAY_MILLISECONDS = 120;
    private static final long PATIENCE_SECONDS = 60;

    private static final String SMALL_DISK = "100m";

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

    @Test
    void aLoadThatFindsTheDiskFullSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectories(directory.resolve("small-disk"));
        // A file system of its own in a namespace of its own: whoever runs the tests may make one.
        String mount = "mount -t tmpfs -o size=" + SMALL_DISK + " tmpfs '" + disk + "' && exec \"$@\"";
        Process process =
                start(disk.resolve("warehouse"), "unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh");
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            readUntil(output, "stage extract.case_status_event", lines);
            inside(process, "cat /dev/zero > '" + disk + "/filler'");
            readUntil(output, "failed ", lines);
            inside(process, "rm '" + disk + "/filler'");
            readUntil(output, "done", lines);
        }
        assertThat(lines)
                .filteredOn(line -> line.startsWith("failed "))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("failed WAREHOUSE"))
                .anyMatch(line -> line.contains("No space left on device") || line.contains("NOT_ENOUGH_SPACE"));
        assertThat(lines).containsAll(undisturbed);
    }

    /** Runs a command where the process sees its file systems. */
    private static void inside(Process process, String command) throws IOException, InterruptedException {
        new ProcessBuilder(
                        "nsenter",
                        "--target=" + process.pid(),
                        "--user",
                        "--mount",
                        "--preserve-credentials",
                        "sh",
                        "-c",
                        command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
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
        return start(directory.resolve(warehouse));
    }

    /** @param launcher what starts the process, nothing for starting it directly */
    private static Process start(Path warehouse, String... launcher) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LoadProcess.class.getName(),
                warehouse.toString(),
                directory.resolve("sources").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
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
