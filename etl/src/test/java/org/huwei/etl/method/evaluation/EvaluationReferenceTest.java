package org.huwei.etl.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.huwei.etl.evaluation.CountsDraws;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Random inputs with what an independent implementation gives for them: Python with numpy 2.4, scipy 1.17 and mpmath 1.3 (30
 * digits for quantiles and maximum likelihood), written from the contract alone.
 */
class EvaluationReferenceTest {
    private static final double RELATIVE = 1e-9;

    /** Below it a difference of two doubles near 1 has no digits, in the reference as little as here. */
    private static final double NOTHING = 1e-13;

    private static final Methods METHODS = new Methods();

    static List<String> lines() throws IOException {
        try (InputStream file = EvaluationReferenceTest.class
                        .getClassLoader()
                        .getResourceAsStream("methods/evaluation-reference.jsonl");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void agreesWithTheIndependentImplementation(String line) {
        JsonNode read = Methods.read(line);
        String name = read.path("name").stringValue();
        JsonNode output = Methods.read(METHODS.call(name, read.path("input")).toString());
        assertAlike(name, output, read.path("output"));
    }

    /** The draws of rank-robustness have their own tests. */
    @Test
    void everyMethodHasLines() throws IOException {
        List<String> names = lines().stream()
                .map(line -> Methods.read(line).path("name").stringValue())
                .distinct()
                .toList();
        assertThat(new EvaluationMethods()
                        .methods(CountsDraws.here()).stream()
                                .map(Method::name)
                                .filter(name -> !name.equals("rank-robustness")))
                .allMatch(names::contains);
    }

    private static void assertAlike(String place, JsonNode actual, JsonNode expected) {
        if (expected.isNumber()) {
            double limit = Math.max(NOTHING, RELATIVE * Math.abs(expected.doubleValue()));
            assertThat(actual.isNumber()).as(place).isTrue();
            assertThat(Math.abs(actual.doubleValue() - expected.doubleValue()))
                    .as(place)
                    .isLessThanOrEqualTo(limit);
        } else if (expected.isObject()) {
            expected.propertyNames()
                    .forEach(key -> assertAlike(place + "." + key, actual.path(key), expected.path(key)));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertAlike(place + "[" + (i + 1) + "]", actual.path(i), expected.path(i));
            }
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }
}
