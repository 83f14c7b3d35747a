package org.huwei.etl.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmark of every method, of some named ones or of the batch, and prints a line each. */
public final class MethodTable {

    private static final double SMALL_CALLS_A_SECOND = 2000;

    /** The longest that a call with the large input may take, in milliseconds. */
    private static final Map<String, Double> LIMITS =
            Map.of("attribute-sample-size", 50.0, "ticket-order", 2500.0, "rank-robustness", 1000.0);

    private final LargeInputs inputs = new LargeInputs();

    private MethodTable() {}

    /** Prints every method and the batch. */
    static void run() throws RunnerException {
        MethodTable table = new MethodTable();
        table.methods(table.inputs.names());
        table.batch();
    }

    /**
     * Prints some methods.
     *
     * @param names methods; none means all, and the batch
     */
    public static void main(String[] names) throws RunnerException {
        if (names.length == 0) {
            run();
        } else {
            new MethodTable().methods(List.of(names));
        }
    }

    private void methods(Collection<String> names) throws RunnerException {
        System.out.printf(
                Locale.ROOT, "%-26s %12s %12s %12s   %s%n", "method", "small/s", "large/s", "large ms", "large input");
        for (String name : names) {
            double small = callsASecond(name, false);
            double large = callsASecond(name, true);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %,12.0f %,12.2f %,12.2f   %s%n",
                    name,
                    small,
                    large,
                    1000 / large,
                    remark(name, 1000 / large));
        }
    }

    private String remark(String name, double milliseconds) {
        Double limit = LIMITS.get(name);
        return limit == null
                ? inputs.size(name)
                : "%s; target below %.0f ms: %s"
                        .formatted(inputs.size(name), limit, milliseconds < limit ? "met" : "MISSED");
    }

    private void batch() throws RunnerException {
        double lines = score(options(BatchBenchmark.class));
        System.out.printf(
                Locale.ROOT,
                "huwei method --batch       %,12.0f lines/s (target at least %,.0f)%n",
                lines,
                SMALL_CALLS_A_SECOND);
    }

    private static double callsASecond(String name, boolean large) throws RunnerException {
        return score(options(MethodBenchmark.class).param("name", name).param("large", Boolean.toString(large)));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .shouldFailOnError(true)
                // JMH's own report has thirty lines for each.
                .verbosity(VerboseMode.SILENT);
    }

    private static double score(ChainedOptionsBuilder options) throws RunnerException {
        RunResult result = new Runner(options.build()).runSingle();
        return result.getPrimaryResult().getScore();
    }
}
