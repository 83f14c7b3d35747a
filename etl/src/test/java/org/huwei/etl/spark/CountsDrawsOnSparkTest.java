package org.huwei.etl.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsDrawsOnSparkTest {

    private static final SparkEngine SPARK = new SparkEngine(SparkSettings.LOCAL);

    private final Methods plain = new Methods();
    private final Methods onSpark = new Methods(new CountsDrawsOnSpark(SPARK));

    @AfterAll
    static void close() {
        SPARK.close();
    }

    /** Below and above where Spark takes over, and with a last block that is not full. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100_000, 100_001, 150_001})
    void sparkGivesTheDigitsOfOneThread(int draws) {
        String input = """
                {"scores": [[3, 1, 2.5], [2, 2, 2], [1, 3, null], [2.5, 0.5, 3]],
                 "alpha": [0.5, 1, 2], "draws": %d, "seed": "评估 2025"}""".formatted(draws);
        assertThat(onSpark.call("rank-robustness", input)).isEqualTo(plain.call("rank-robustness", input));
    }

    @Test
    void whatABlockRefusesIsSaidAsOneThreadSaysIt() {
        String input = """
                {"scores": [[3, null], [null, 2]], "alpha": [0.000001, 0.000001], "draws": 100001, "seed": "1"}""";
        assertThatThrownBy(() -> onSpark.call("rank-robustness", input))
                .isInstanceOf(MethodInputException.class)
                .hasMessageMatching("scores\\[\\d\\] is without a weighted value in draw \\d+ but must have values in"
                        + " columns of larger alpha\\.");
    }
}
