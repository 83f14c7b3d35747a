package org.huwei.etl.bench;

import static org.huwei.etl.bench.Report.median;
import static org.huwei.etl.bench.Report.print;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.huwei.etl.SampleDivisions;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.run.RunRequest;
import org.huwei.etl.run.RunRequest.Mode;
import org.huwei.etl.source.FileSource;
import org.huwei.etl.source.RecordType;
import org.huwei.etl.source.Registers;
import org.huwei.sql.Parameters;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;

/**
 * Loads a CSV file of patrols through the whole pipeline, validation on, and lets ClickHouse insert the same file into the
 * same table by itself, which converts the words and checks nothing. Both once to warm up, then three times in turn; the
 * medians are compared. Argument: rows, one million by default.
 */
public final class CsvBenchmark {

    private static final int ROUNDS = 3;

    private static final String BY_ITSELF = """
            INSERT INTO patrol (patrol_id, org_code, level, method, planned_on, started_at, ended_at, completed,
                finds_count, note, source_system, source_row_id, batch_id, recorded_at, valid_from, row_hash, version)
            SELECT `巡查编号`, `巡查单位代码`, if(`级别` = '镇级', 'town', 'village'),
                transform(`方式`, ['重点走访', '街面巡查'], ['key_visit', 'street'], 'follow_up'), toDate32(`计划日期`),
                toDateTime64(`开始时间`, 3, 'Asia/Shanghai'), toDateTime64(`结束时间`, 3, 'Asia/Shanghai'), `是否完成` = '是',
                toUInt16(`发现数`), `备注`, 'files', `巡查编号`, 1, now64(3), now64(3), cityHash64(*), 1
            FROM file('{file}', 'CSVWithNames')""";

    private CsvBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000);
        System.exit(0);
    }

    /** Measures and prints. */
    static void run(int rows) throws Exception {
        Path file = Files.createTempFile("patrols", ".csv");
        try {
            write(file, rows);
            byItself(file);
            load(file, rows);
            double[] alone = new double[ROUNDS];
            double[] loaded = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                alone[round] = rows / byItself(file);
                loaded[round] = rows / load(file, rows);
                print("INSERT FROM file %,.0f rows/s, load %,.0f rows/s", alone[round], loaded[round]);
            }
            double aloneRate = median(alone);
            double loadRate = median(loaded);
            print("rows of CSV              %,d", rows);
            print("INSERT FROM file         %,.0f rows/s", aloneRate);
            print("load, validated          %,.0f rows/s", loadRate);
            print("ratio                    %.2f (target at least 0.40)", loadRate / aloneRate);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, int rows) throws IOException {
        List<String> units = SampleDivisions.read().stream()
                .map(SampleDivisions.Division::code)
                .filter(code -> code.length() == 12)
                .toList();
        String[] methods = {"重点走访", "街面巡查", "跟踪随访"};
        RecordType patrol = PatrolLoad.type();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(
                    ",",
                    patrol.columns().stream()
                            .map(column -> column.title().chinese())
                            .toList()));
            for (int row = 0; row < rows; row++) {
                LocalDateTime at = LocalDateTime.of(2023, 1, 1, 8, 0).plusSeconds(row * 47L);
                out.write("\nXC%010d,%s,村级,%s,%s,%s,%s,%s,%d,%s"
                        .formatted(
                                row,
                                units.get(row % units.size()),
                                methods[row % 3],
                                at.toLocalDate(),
                                time(at),
                                time(at.plusMinutes(20 + row % 90)),
                                row % 50 == 0 ? "否" : "是",
                                row % 4,
                                row % 7 == 0 ? "走访重点家庭" + row % 100 : ""));
            }
            out.write("\n");
        }
    }

    private static String time(LocalDateTime moment) {
        return moment.toLocalDate() + " "
                + "%02d:%02d:%02d".formatted(moment.getHour(), moment.getMinute(), moment.getSecond());
    }

    private static double byItself(Path file) {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            long start = System.nanoTime();
            warehouse.execute(BY_ITSELF.replace("{file}", file.toString()), Parameters.none());
            double seconds = (System.nanoTime() - start) / 1e9;
            warehouse.execute("DROP TABLE patrol SYNC", Parameters.none());
            return seconds;
        }
    }

    private static double load(Path file, int rows) {
        FileSource source = new FileSource(Registers.file(PatrolLoad.type()), file, "patrols.csv", PatrolLoad.NOW);
        RunRequest request = new RunRequest("load-inbox", Mode.FILE, PatrolLoad.NOW, "", "patrols.csv");
        return PatrolLoad.seconds(request, source, rows, ProgressListener.silent());
    }
}
