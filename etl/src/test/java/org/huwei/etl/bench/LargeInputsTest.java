package org.huwei.etl.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.huwei.etl.method.Methods;
import org.junit.jupiter.api.Test;

class LargeInputsTest {

    private final LargeInputs inputs = new LargeInputs();

    @Test
    void every_method_has_a_large_input() {
        assertThat(inputs.names()).containsExactlyInAnyOrderElementsOf(new Methods().names());
    }

    @Test
    void every_large_input_says_what_is_large_and_is_one_object() {
        for (String name : inputs.names()) {
            assertThat(inputs.size(name)).as(name).isNotBlank();
            assertThat(inputs.of(name).isObject()).as(name).isTrue();
        }
    }
}
