package org.huwei.etl.bench;

/** Every benchmark of the product, one after the other in one process: what {@code make bench} runs. */
public final class Benchmarks {

    private static final long LOADED_ROWS = 1_000_000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        LoadBenchmark.run(LOADED_ROWS);
        CsvBenchmark.run((int) LOADED_ROWS);
        MemoryBenchmark.run();
        EvaluationBenchmark.run();
        MethodTable.run();
        // The fixtures' servers end with the process.
        System.exit(0);
    }
}
