package org.huwei.etl.bench;

import java.util.concurrent.TimeUnit;
import org.huwei.etl.method.Methods;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls of one statistical method a second, from an input that was read before the clock ran. In a JVM of its own that
 * sees one core, so that no method wins by spreading its work. {@link MethodTable} runs every method.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
@Threads(1)
public class MethodBenchmark {

    /** The method. */
    @Param("ticket-order")
    public String name = "";

    /** Whether the input is the large one or the example of the description. */
    @Param({"false", "true"})
    public boolean large;

    private final Methods methods = new Methods();
    private JsonNode input = Methods.read("{}");

    /** Reads the input. */
    @Setup
    public void read() {
        input = large
                ? new LargeInputs().of(name)
                : methods.describe(name).example().input();
    }

    /** One call. */
    @Benchmark
    public ObjectNode call() {
        return methods.call(name, input);
    }
}
