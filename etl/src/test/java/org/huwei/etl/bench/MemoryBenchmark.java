package org.huwei.etl.bench;

import static org.huwei.etl.bench.Report.print;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.huwei.etl.PostgresFixture;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunRequest;

/**
 * Streams patrol rows of a PostgreSQL view through the whole pipeline and prints how much heap is in use, after a
 * collection, as the rows go by. Argument: rows, twenty million by default.
 */
public final class MemoryBenchmark {

    private static final long ROWS = 20_000_000;
    private static final int MILESTONES = 10;

    private MemoryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        run(arguments.length > 0 ? Long.parseLong(arguments[0]) : ROWS);
        System.exit(0);
    }

    /** Measures twenty million rows and prints. */
    static void run() throws Exception {
        run(ROWS);
    }

    private static void run(long rows) throws Exception {
        String url = PostgresFixture.fresh();
        view(url, rows);
        Heap heap = new Heap(rows / MILESTONES);
        RunRequest request = RunRequest.changes("load-patrols", PatrolLoad.NOW);
        double seconds = PatrolLoad.seconds(request, PatrolLoad.database(url), rows, heap);
        print("rows                     %,d, with totals %,.0f rows/s", rows, rows / seconds);
        print("heap in use              %d MB after the first tenth, %d MB at most", heap.first >> 20, heap.most >> 20);
    }

    private static void view(String url, long rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE danwei (nr INTEGER PRIMARY KEY, dm VARCHAR(12))");
            int number = 0;
            StringBuilder units = new StringBuilder();
            for (SampleDivisions.Division division : SampleDivisions.read()) {
                if (division.code().length() == 12) {
                    units.append(units.isEmpty() ? "" : ",").append("(%d, '%s')".formatted(number++, division.code()));
                }
            }
            statement.execute("INSERT INTO danwei VALUES " + units);
            statement.execute("""
                    CREATE VIEW xuncha AS
                    SELECT n AS id, 'XC' || to_char(n, 'FM0000000000') AS xuncha_bh, d.dm AS danwei_dm, '村级' AS jibie,
                        (ARRAY['重点走访', '街面巡查', '跟踪随访'])[1 + n %% 3] AS fangshi, t.at::date AS jihua_rq,
                        t.at AS kaishi_sj, t.at + interval '1 minute' * (20 + n %% 90) AS jieshu_sj, '是' AS wancheng,
                        (n %% 4)::integer AS faxian_shu, '走访重点家庭' || n %% 100 AS beizhu, t.at + interval '1 day' AS gengxin_sj
                    FROM generate_series(1, %d::bigint) n
                    JOIN danwei d ON d.nr = n %% %d
                    CROSS JOIN LATERAL (SELECT timestamp '2023-01-01 08:00' + interval '4 seconds' * n AS at) t
                    """.formatted(rows, number));
        }
    }

    /** Looks at the heap, after a collection, each time so many rows have gone by. */
    private static final class Heap implements ProgressListener {

        private final long step;
        private long next;
        private long first;
        private long most;

        Heap(long step) {
            this.step = step;
            this.next = step;
        }

        @Override
        public void stage(String stageKey, long done, long total) {
            if (stageKey.startsWith("load.") && done >= next) {
                next += step;
                System.gc();
                long used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                first = first == 0 ? used : first;
                most = Math.max(most, used);
                print("after %,d rows heap in use %d MB", done, used >> 20);
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
