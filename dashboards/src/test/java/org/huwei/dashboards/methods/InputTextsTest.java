package org.huwei.dashboards.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.huwei.etl.method.MethodDescription;
import org.huwei.etl.method.MethodInputException;
import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class InputTextsTest {

    private static final Methods METHODS = new Methods();

    private static Stream<String> names() {
        return METHODS.names().stream();
    }

    private static ObjectNode read(String method, Map<String, String> texts) {
        return InputTexts.read(METHODS.describe(method), texts);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleGoesThroughTheFormAndGivesItsOutput(String name) {
        MethodDescription description = METHODS.describe(name);
        ObjectNode input = InputTexts.read(
                description, InputTexts.of(description, description.example().input()));
        assertThat(METHODS.call(name, input))
                .isEqualTo(METHODS.call(name, description.example().input()));
    }

    @Test
    void decimalsStayAsTheyAreWrittenAndABlankFieldIsAbsent() {
        assertThat(read("attribute-sample-size", Map.of("confidence", " 0.950 ", "tolerableRate", "  "))
                        .toString())
                .isEqualTo("{\"confidence\":0.950}");
    }

    @Test
    void aLabelIsTextAndAnArrayMayStandWithoutBrackets() {
        assertThat(read("ticket-order", Map.of("ids", "1, \"b\"", "seed", "007"))
                        .toString())
                .isEqualTo("{\"ids\":[1,\"b\"],\"seed\":\"007\"}");
    }

    @Test
    void whatIsNoNumberIsLeftToTheMethodToRefuse() {
        ObjectNode input = read("attribute-sample-size", Map.of("tolerableRate", "5%", "expectedErrors", "0"));
        assertThatThrownBy(() -> METHODS.call("attribute-sample-size", input))
                .isInstanceOf(MethodInputException.class)
                .hasMessageContaining("tolerableRate is ");
    }

    @Test
    void whatIsNoJsonIsRefusedAtItsField() {
        assertThatThrownBy(() -> read("ticket-order", Map.of("ids", "a, b")))
                .isInstanceOfSatisfying(
                        MethodInputException.class,
                        fault -> assertThat(fault.field()).isEqualTo("ids"))
                .hasMessageContaining("must be label[] written as JSON");
    }
}
