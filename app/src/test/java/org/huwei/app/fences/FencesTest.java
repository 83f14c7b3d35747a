package org.huwei.app.fences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FencesTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huwei");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importClasses(Violations.all());

    static Map<String, ArchRule> rules() {
        return Fences.all();
    }

    static Set<String> names() {
        return Fences.all().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void the_product_keeps_every_fence(String name) {
        assertThat(PRODUCT.size()).isGreaterThan(20);
        rules().get(name).allowEmptyShould(true).check(PRODUCT);
    }

    @Test
    void every_fence_catches_a_class_that_breaks_it() {
        for (Map.Entry<String, ArchRule> rule : rules().entrySet()) {
            assertThatThrownBy(() -> rule.getValue().check(VIOLATIONS))
                    .as(rule.getKey())
                    .isInstanceOf(AssertionError.class);
        }
    }
}
