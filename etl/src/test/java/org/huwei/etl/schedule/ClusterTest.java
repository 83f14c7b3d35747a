package org.huwei.etl.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.huwei.etl.OperationalDatabase;
import org.huwei.etl.PostgresFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one PostgreSQL run each firing once, and one takes over what the other, killed, left undone. */
class ClusterTest {

    private static final long PATIENCE_SECONDS = 120;
    private static final int FIRINGS = 8;

    private final String url = PostgresFixture.fresh();
    private final DataSource database = OperationalDatabase.postgres(url);
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void killAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void eachFiringRunsOnceAndTheJobOfAKilledProcessIsTakenOver() throws Exception {
        execute(ClusterProcess.TABLE);
        start();
        start();

        // The chain of the first night stops at the patrols, whose load does not end; the clock beats on.
        await("SELECT count(*) >= " + FIRINGS + " FROM firing WHERE job = 'load-divisions' AND state = 'done'");
        await("SELECT count(*) = 1 FROM firing WHERE job = 'load-patrols'");
        assertThat(text("SELECT string_agg(due || ' in ' || processes, '; ') AS text FROM (SELECT due,"
                        + " string_agg(process || ' ' || state, ', ') AS processes FROM firing"
                        + " WHERE job = 'load-divisions' GROUP BY due"
                        + " HAVING count(*) FILTER (WHERE state = 'begun') > 1) AS twice"))
                .as("firings that ran more than once")
                .isNull();

        long holder = number("SELECT process FROM firing WHERE job = 'load-patrols'");
        process(holder).destroyForcibly().waitFor();
        await("SELECT count(*) > 0 FROM firing WHERE job = 'load-patrols' AND state = 'done' AND process <> " + holder);
    }

    private void start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.equals("ready")) {
            line = output.readLine();
        }
        assertThat(line).as("the process is ready").isEqualTo("ready");
    }

    private Process process(long pid) {
        return processes.stream()
                .filter(process -> process.pid() == pid)
                .findFirst()
                .orElseThrow();
    }

    private void await(String question) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!flag(question)) {
            assertThat(System.nanoTime()).as("patience with: " + question).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean flag(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private @Nullable String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
