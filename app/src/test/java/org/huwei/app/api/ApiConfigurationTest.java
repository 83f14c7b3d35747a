package org.huwei.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.huwei.etl.method.Methods;
import org.huwei.etl.spark.SparkEngine;
import org.huwei.etl.spark.SparkSettings;
import org.junit.jupiter.api.Test;

class ApiConfigurationTest {

    /** A Spark that cannot start shows who is asked. */
    @Test
    void manyDrawsAreMadeInSparkAndFewAreNot() {
        try (SparkEngine nowhere = new SparkEngine(new SparkSettings("nowhere", 1, Map.of()))) {
            Methods methods = new ApiConfiguration().methods(nowhere);
            assertThat(methods.call("rank-robustness", input(100))).contains("meanRank");
            assertThatThrownBy(() -> methods.call("rank-robustness", input(100_001)))
                    .hasStackTraceContaining("nowhere");
        }
    }

    private static String input(int draws) {
        return "{\"scores\":[[3,1],[1,3]],\"alpha\":1,\"draws\":%d,\"seed\":\"1\"}".formatted(draws);
    }
}
