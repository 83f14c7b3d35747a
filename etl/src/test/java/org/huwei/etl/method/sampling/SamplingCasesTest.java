package org.huwei.etl.method.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.etl.evaluation.CountsDraws;
import org.huwei.etl.method.Method;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Cases of an independent implementation: Python with fractions and exact combinatorics for counts and tails, mpmath
 * with 40 digits for beta quantiles and scipy 1.17 for gamma and t quantiles, on random inputs.
 */
class SamplingCasesTest {
    private static final double RELATIVE = 1e-9;
    private static final double NOTHING = 1e-12;

    private final Methods methods = new Methods();

    @Test
    void everyCaseOfTheIndependentImplementationComesOutAlike() throws IOException {
        List<JsonNode> cases = cases();
        for (JsonNode given : cases) {
            JsonNode output = methods.call(given.path("name").stringValue(), given.path("input"));
            assertAlike(given.path("name").stringValue() + " of " + given.path("input"), output, given.path("output"));
        }
        Set<String> names =
                cases.stream().map(given -> given.path("name").stringValue()).collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(new SamplingMethods()
                        .methods(CountsDraws.here()).stream().map(Method::name).toList());
    }

    private static List<JsonNode> cases() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(SamplingCasesTest.class.getResourceAsStream("/method-cases/sampling.jsonl"))) {
            Stream<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.map(Methods::read).toList();
        }
    }

    /** The output may hold more keys than the case. */
    private static void assertAlike(String place, JsonNode actual, JsonNode expected) {
        if (expected.isObject()) {
            for (String key : expected.propertyNames()) {
                assertAlike(place + "." + key, actual.path(key), expected.path(key));
            }
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(place).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertAlike(place + "[" + i + "]", actual.path(i), expected.path(i));
            }
        } else if (expected.isNumber() && !expected.isIntegralNumber()) {
            double distance = Math.abs(actual.doubleValue() - expected.doubleValue());
            assertThat(distance).as(place).isLessThanOrEqualTo(NOTHING + RELATIVE * Math.abs(expected.doubleValue()));
        } else if (expected.isNumber()) {
            assertThat(actual.doubleValue()).as(place).isEqualTo(expected.doubleValue());
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }
}
