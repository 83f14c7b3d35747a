package org.huwei.etl.bench;

import static org.huwei.etl.bench.Report.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.huwei.etl.Evaluation;
import org.huwei.etl.duckdb.CopiedCity;
import org.huwei.etl.duckdb.DuckDbIndicators;
import org.huwei.etl.duckdb.FigureComparison;
import org.huwei.etl.duckdb.LoadedCity;
import org.huwei.etl.run.ProgressListener;
import org.huwei.etl.simulate.SimulationSettings;
import org.huwei.etl.snapshot.SnapshotSummary;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;

/**
 * Evaluates a year of 2.7 million patrols, from facts in the warehouse to a hashed snapshot with intervals, verdicts and
 * masks, and counts the same thirteen indicators in DuckDB from the same facts in its own tables, at all levels, for all
 * periods and sub-groups. Both are done once to warm up and then measured three times; the medians are compared, and so
 * is every numerator and denominator.
 */
public final class EvaluationBenchmark {

    private static final int ROUNDS = 3;
    private static final int YEAR = 2025;

    /** One city has about 150,000 patrols a year. */
    private static final int CITIES = 18;

    private static final SimulationSettings CITY = SimulationSettings.standard().withYears(YEAR, YEAR);
    private static final NamedQuery PATROLS =
            NamedQuery.inline("bench/patrols", "SELECT toInt64(count()) AS patrols FROM patrol");

    private EvaluationBenchmark() {}

    /** Prints seconds of both and their ratio. */
    static void run() throws Exception {
        run(CITIES);
    }

    /** @param arguments how many cities, 18 by default */
    public static void main(String[] arguments) throws Exception {
        run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : CITIES);
        System.exit(0);
    }

    private static void run(int cities) throws Exception {
        Path directory = Files.createTempDirectory("huwei-evaluation-benchmark");
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            LoadedCity.load(CITY, directory, warehouse);
            CopiedCity.multiply(warehouse, cities);
            measure(warehouse, directory.resolve("facts.duckdb"));
        } finally {
            delete(directory);
        }
    }

    private static void measure(Warehouse warehouse, Path file) throws Exception {
        try (SparkEngine spark = new SparkEngine(SparkSettings.LOCAL);
                DuckDbIndicators duckDb = new DuckDbIndicators(file)) {
            Evaluation evaluation = new Evaluation(warehouse, spark, LoadedCity.clock(CITY));
            SnapshotSummary snapshot = evaluate(evaluation);
            double ours = median("evaluation", () -> evaluate(evaluation));
            duckDb.copy(warehouse, snapshot);
            duckDb.evaluate();
            double theirs = median("DuckDB", () -> {
                duckDb.evaluate();
                return duckDb;
            });
            requireEqual(
                    FigureComparison.differences(FigureComparison.rated(warehouse, snapshot.id()), duckDb.figures()));
            print("patrols                  %,d", patrols(warehouse));
            print("figures                  %,d, the counts of all rated ones equal", snapshot.values());
            print("evaluation on Spark      %.2f s", ours);
            print("the same counts, DuckDB  %.2f s", theirs);
            print("ratio                    %.2f (target at most 3.00)", ours / theirs);
        }
    }

    private static SnapshotSummary evaluate(Evaluation evaluation) {
        return evaluation.evaluateYear(YEAR, "benchmark", false, ProgressListener.silent());
    }

    private static double median(String what, Callable<?> work) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            CpuSeconds before = CpuSeconds.now();
            long start = System.nanoTime();
            work.call();
            seconds[round] = (System.nanoTime() - start) / 1e9;
            print("%-10s %6.2f s, %s", what, seconds[round], CpuSeconds.now().since(before));
        }
        return Report.median(seconds);
    }

    private static void requireEqual(List<String> differences) {
        if (!differences.isEmpty()) {
            throw new IllegalStateException("%d figures differ, the first are %s"
                    .formatted(differences.size(), differences.subList(0, Math.min(5, differences.size()))));
        }
    }

    private static long patrols(Warehouse warehouse) {
        return warehouse
                .query(PATROLS, Scope.system(), Parameters.none(), row -> row.integer("patrols"))
                .getFirst();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
