package org.huwei.etl.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.etl.evaluation.CountsDraws;
import org.huwei.etl.method.MethodDescription.Field;
import org.huwei.etl.method.MethodDescription.Group;
import org.huwei.etl.method.evaluation.EvaluationMethods;
import org.huwei.etl.method.sampling.SamplingMethods;
import org.huwei.sql.catalogue.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every description against the class it describes. */
class MethodDescriptionsTest {
    private static final Methods METHODS = new Methods();
    private static final String GOOD = """
            name: good
            group: sampling
            title: {zh: 好, en: Good}
            summary: {zh: 好, en: good}
            definition: {zh: 好, en: good}
            source: "Nobody (2000)"
            input: [{key: n, type: integer, required: false, meaning: {zh: 数, en: number}, default: 1.5}]
            output: [{key: n, type: "{label: number?[]} | number", required: true, meaning: {zh: 数, en: number}}]
            example: {input: {n: 1}, output: {n: 1}}
            """;

    static Set<String> names() {
        return METHODS.names();
    }

    @Test
    void thereIsAFileForEveryClassAndAClassForEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/methods"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.yaml$", "")))
                    .containsExactlyInAnyOrderElementsOf(METHODS.names());
        }
    }

    @Test
    void noNameStandsTwiceAndEachGroupHoldsItsOwn() {
        List<Method> sampling = new SamplingMethods().methods(CountsDraws.here());
        List<Method> evaluation = new EvaluationMethods().methods(CountsDraws.here());
        assertThat(METHODS.names()).hasSize(sampling.size() + evaluation.size());
        assertThat(sampling).allMatch(method -> METHODS.describe(method.name()).group() == Group.SAMPLING);
        assertThat(evaluation)
                .allMatch(method -> METHODS.describe(method.name()).group() == Group.EVALUATION);
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesStandInEveryText(String name) {
        MethodDescription description = METHODS.describe(name);
        assertThat(texts(description)).allSatisfy(text -> {
            assertThat(text.chinese()).isNotBlank();
            assertThat(text.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(List.of(description.title(), description.summary(), description.definition()))
                .allSatisfy(text -> assertThat(text.chinese()).containsPattern("\\p{IsHan}"));
        assertThat(DescriptionText.of(description, Locale.ENGLISH)).contains(name, "Input", "Definition", "Source");
        assertThat(DescriptionText.of(description, Locale.CHINESE)).contains(name, "输入", "定义", "来源");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theExampleRunsAndGivesItsOutput(String name) {
        MethodDescription.Example example = METHODS.describe(name).example();
        ObjectNode output = METHODS.call(name, example.input());
        assertAlike(name, Methods.read(output.toString()), example.output());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyKeyThatComesOutIsDescribed(String name) {
        MethodDescription description = METHODS.describe(name);
        Set<String> known = description.output().stream().map(Field::key).collect(Collectors.toSet());
        Set<String> always = description.output().stream()
                .filter(Field::required)
                .map(Field::key)
                .collect(Collectors.toSet());
        List<String> given =
                List.copyOf(METHODS.call(name, description.example().input()).propertyNames());
        assertThat(given).allMatch(key -> known.contains(key) || known.contains(key.replaceAll("Reason$", "")));
        assertThat(given).containsAll(always);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTypeHasASchemaAndReadsBack(String name) {
        MethodDescription description = METHODS.describe(name);
        Stream.concat(description.input().stream(), description.output().stream())
                .forEach(field -> {
                    assertThat(ValueType.parse(field.type().text())).isEqualTo(field.type());
                    assertThat(field.type().schema().isEmpty()).isFalse();
                });
    }

    @Test
    void aMethodCannotReadAKeyThatItsDescriptionDoesNotName() {
        MethodInput input = new MethodInput((ObjectNode) Methods.read("{\"n\":1}"), List.of("n"));
        assertThatThrownBy(() -> input.has("m")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void typesOfTypesAreRead() {
        Field field = DescriptionReader.read("good", GOOD).output().getFirst();
        assertThat(field.type().schema().toString())
                .isEqualTo("{\"anyOf\":[{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\",\"items\":"
                        + "{\"anyOf\":[{\"type\":\"number\"},{\"type\":\"null\"}]}}},{\"type\":\"number\"}]}");
    }

    @Test
    void aFaultyFileIsRefusedWithFileKeyValueAndLimit() {
        assertFault("name: good", "name: bad", "methods/good.yaml, name: is bad but must be good");
        assertFault("group: sampling", "group: other", "group: is other but must be sampling or evaluation");
        assertFault("source:", "sauce:", "with the unknown key sauce");
        assertFault("title: {zh: 好, en: Good}", "title: {zh: 好}", "title.en: is null but must be a text");
        assertFault("type: integer", "type: float", "type is float but must be made of number, integer");
        assertFault("required: false", "required: perhaps", "input.n.required: is perhaps but must be true or false");
        assertFault("input: [", "input: [[", "must be YAML");
    }

    private static void assertFault(String part, String other, String sentence) {
        assertThatThrownBy(() -> DescriptionReader.read("good", GOOD.replace(part, other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    private static List<LocalizedText> texts(MethodDescription description) {
        Stream<LocalizedText> heads = Stream.of(description.title(), description.summary(), description.definition());
        Stream<LocalizedText> meanings = Stream.concat(description.input().stream(), description.output().stream())
                .map(Field::meaning);
        return Stream.concat(heads, meanings).toList();
    }

    /** Equal in shape; numbers equal as doubles up to the last digits, which a library's next release may move. */
    private static void assertAlike(String place, JsonNode actual, JsonNode expected) {
        if (expected.isNumber() && actual.isNumber()) {
            double limit = Math.abs(expected.doubleValue()) * 1e-13;
            assertThat(Math.abs(actual.doubleValue() - expected.doubleValue()))
                    .as(place)
                    .isLessThanOrEqualTo(limit);
        } else if (expected.isContainer()) {
            assertThat(actual.getNodeType()).as(place).isEqualTo(expected.getNodeType());
            assertThat(actual.propertyNames()).as(place).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
            assertThat(actual.size()).as(place).isEqualTo(expected.size());
            for (String key : expected.propertyNames()) {
                assertAlike(place + "." + key, actual.path(key), expected.path(key));
            }
            for (int i = 0; expected.isArray() && i < expected.size(); i++) {
                assertAlike(place + "[" + (i + 1) + "]", actual.path(i), expected.path(i));
            }
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }
}
