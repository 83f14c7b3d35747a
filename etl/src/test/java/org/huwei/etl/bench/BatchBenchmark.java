package org.huwei.etl.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huwei.etl.method.MethodBatch;
import org.huwei.etl.method.Methods;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Lines of {@code huwei method --batch} a second: the examples of all methods in turn, from text to text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@Threads(1)
public class BatchBenchmark {

    private final Methods methods = new Methods();
    private final MethodBatch batch = new MethodBatch(methods);
    private final List<String> lines = methods.names().stream().map(this::line).toList();
    private int next;

    /** The answer to the next line. */
    @Benchmark
    public String answer() {
        next = (next + 1) % lines.size();
        return batch.answer(lines.get(next));
    }

    private String line(String name) {
        return "{\"name\":\"%s\",\"input\":%s}"
                .formatted(name, methods.describe(name).example().input());
    }
}
