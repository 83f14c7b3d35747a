package org.huwei.etl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills evaluations for real, with SIGKILL, while they count, write, hash and publish: pages always have a whole
 * snapshot, the old one or the new, and the next evaluation publishes what an undisturbed one does.
 */
class PublishKillTest {

    private static final List<String> KILLED_AT = List.of(
            "evaluate.merge",
            "evaluate.M2-02",
            "evaluate.compute",
            "evaluate.compute",
            "evaluate.hash",
            "evaluate.publish");

    private static final int LONGEST_DELAY_MILLISECONDS = 400;
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private static Path directory;

    private final Random random = new Random(20260106);

    @Test
    void aKilledEvaluationLeavesTheOldFiguresOrTheNewOnesWhole() throws Exception {
        String before = said(run("killed"), "made ");
        String after = said(run("undisturbed", "change"), "made ");
        assertThat(after).isNotEqualTo(before);

        for (int kill = 0; kill < KILLED_AT.size(); kill++) {
            List<String> lines = killAt(KILLED_AT.get(kill), kill == 0 ? List.of("change") : List.of());
            assertThat(said(lines, "published ")).isIn(before + " whole", after + " whole");
        }
        List<String> end = run("killed");
        assertThat(said(end, "made ")).isEqualTo(after);
        assertThat(end).contains("published " + after + " whole");
    }

    private List<String> killAt(String stage, List<String> arguments) throws Exception {
        Process process = start("killed", arguments);
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String engine = readUntil(output, "engine ", lines);
            // Once the new figures are published, an evaluation has nothing more to publish.
            if (readUntil(output, List.of("stage " + stage, "done"), lines).equals("done")) {
                assertThat(stage).isEqualTo("evaluate.publish");
            } else {
                Thread.sleep(random.nextInt(LONGEST_DELAY_MILLISECONDS));
                process.destroyForcibly();
            }
            process.waitFor();
            ProcessHandle.of(Long.parseLong(engine.substring("engine ".length())))
                    .ifPresent(PublishKillTest::awaitEnd);
        }
        return lines;
    }

    private static void awaitEnd(ProcessHandle engine) {
        engine.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static List<String> run(String warehouse, String... arguments) throws Exception {
        Process process = start(warehouse, List.of(arguments));
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            readUntil(output, "done", lines);
        }
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private static Process start(String warehouse, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Spark opens parts of the JDK, as the tests' own process does.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PublishProcess.class.getName(),
                directory.resolve(warehouse).toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String said(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody said `" + beginning + "` in " + lines));
    }

    private static String readUntil(BufferedReader output, String beginning, List<String> lines) throws IOException {
        return readUntil(output, List.of(beginning), lines);
    }

    /** Reads on to the first line that begins with one of these. */
    private static String readUntil(BufferedReader output, List<String> beginnings, List<String> lines)
            throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (beginnings.stream().anyMatch(line::startsWith)) {
                return line;
            }
        }
        throw new AssertionError(
                "The process ended without saying one of " + beginnings + "; it said:\n" + String.join("\n", lines));
    }
}
