package org.huwei.etl.bench;

import static org.huwei.etl.bench.Report.median;
import static org.huwei.etl.bench.Report.print;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.huwei.etl.PostgresFixture;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.source.DatabaseSource;
import org.postgresql.PGStatement;

/**
 * Loads patrol rows of 10 columns from a real PostgreSQL through the whole pipeline, validation on, into the embedded
 * engine until the ledger is closed, and reads the same rows of the same database bare over JDBC.
 * Both are done once to warm up and then measured three times in turn; the medians are compared. Argument: rows, one
 * million by default.
 */
public final class LoadBenchmark {

    private static final int ROUNDS = 3;

    private LoadBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        run(arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000);
        System.exit(0);
    }

    /** Measures and prints. */
    static void run(long rows) throws Exception {
        String url = PostgresFixture.fresh();
        fill(url, rows);
        ProcessHandle postgres = server(url);
        DatabaseSource source = PatrolLoad.database(url);
        bareRead(url);
        load(source, rows);
        double[] bare = new double[ROUNDS];
        double[] loaded = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            CpuSeconds start = CpuSeconds.now(postgres);
            bare[round] = rows / bareRead(url);
            CpuSeconds between = CpuSeconds.now(postgres);
            loaded[round] = rows / load(source, rows);
            print("bare JDBC read %,.0f rows/s, %s", bare[round], between.since(start));
            print(
                    "load           %,.0f rows/s, %s",
                    loaded[round], CpuSeconds.now(postgres).since(between));
        }
        double bareRate = median(bare);
        double loadRate = median(loaded);
        print("rows                     %,d", rows);
        print("bare JDBC read           %,.0f rows/s", bareRate);
        print("load, validated         %,.0f rows/s", loadRate);
        print("ratio                    %.2f (target at least 0.60)", loadRate / bareRate);
    }

    private static ProcessHandle server(String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet directory = statement.executeQuery("SHOW data_directory")) {
            directory.next();
            Path pid = Path.of(directory.getString(1), "postmaster.pid");
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                    .orElseThrow();
        }
    }

    private static void fill(String url, long rows) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(script("simulate/patrols.sql"));
            statement.execute("CREATE TABLE danwei (nr INTEGER PRIMARY KEY, dm VARCHAR(12), cun BOOLEAN)");
            fillUnits(connection);
            try (PreparedStatement insert = connection.prepareStatement(ROWS)) {
                insert.setLong(1, rows);
                insert.executeUpdate();
            }
            statement.execute(script("simulate/patrols-indexes.sql"));
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private static void fillUnits(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO danwei VALUES (?, ?, ?)")) {
            int number = 0;
            for (SampleDivisions.Division division : SampleDivisions.read()) {
                if (division.code().length() >= 9) {
                    insert.setInt(1, number++);
                    insert.setString(2, (division.code() + "000").substring(0, 12));
                    insert.setBoolean(3, division.code().length() == 12);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static final String ROWS = """
            INSERT INTO xuncha
            SELECT n, 'XC' || to_char(n, 'FM0000000000'), d.dm, CASE WHEN d.cun THEN '村级' ELSE '镇级' END,
                   (ARRAY['重点走访', '街面巡查', '跟踪随访'])[1 + n % 3],
                   t.at::date, t.at, t.at + interval '1 minute' * (20 + n % 90),
                   CASE WHEN n % 50 = 0 THEN '否' ELSE '是' END, n % 4,
                   CASE WHEN n % 7 = 0 THEN '走访重点家庭' || n % 100 END,
                   t.at + interval '1 day'
            FROM generate_series(1, ?) n
            JOIN danwei d ON d.nr = n % (SELECT count(*) FROM danwei)
            CROSS JOIN LATERAL (SELECT timestamp '2023-01-01 08:00' + interval '47 seconds' * n AS at) t
            ORDER BY n
            """;

    private static String script(String path) throws Exception {
        try (var in =
                Objects.requireNonNull(LoadBenchmark.class.getClassLoader().getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reads each value by its natural getter, in the driver's fastest mode, and returns the seconds taken. */
    private static double bareRead(String url) throws SQLException {
        long start = System.nanoTime();
        long sum = 0;
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("""
                    SELECT id, gengxin_sj, xuncha_bh, danwei_dm, jibie, fangshi, jihua_rq, kaishi_sj, jieshu_sj,
                           wancheng, faxian_shu, beizhu
                    FROM xuncha
                    """)) {
                statement.setFetchSize(8_192);
                statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sum += rows.getLong(1) + hash(rows.getObject(2, LocalDateTime.class)) + hash(rows.getString(3));
                        sum += hash(rows.getString(4)) + hash(rows.getString(5)) + hash(rows.getString(6));
                        sum += hash(rows.getObject(7, LocalDate.class)) + hash(rows.getObject(8, LocalDateTime.class));
                        sum += hash(rows.getObject(9, LocalDateTime.class)) + hash(rows.getString(10));
                        sum += rows.getLong(11) + hash(rows.getString(12));
                    }
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (sum == 42) {
            print("unlikely");
        }
        return seconds;
    }

    private static int hash(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? 0 : 1;
    }

    private static double load(DatabaseSource source, long rows) {
        RunRequest request = RunRequest.changes("load-patrols", PatrolLoad.NOW);
        return PatrolLoad.seconds(request, source, rows, ProgressListener.silent());
    }
}
