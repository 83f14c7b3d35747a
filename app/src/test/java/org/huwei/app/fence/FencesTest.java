package org.huwei.app.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fences hold for the product, and each was seen to fall at a deliberate violation. */
class FencesTest {

    private static final String VIOLATION = "org.huwei.app.fence.violation";

    /** Fixtures of the storeys below come as jars of tests when the whole product is packaged. */
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.huwei");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(VIOLATION);
    private static final Map<String, ArchRule> OF_PRODUCT = new Fences("org.huwei").all();
    private static final Map<String, ArchRule> OF_VIOLATIONS = new Fences(VIOLATION).all();

    @Test
    void theProductOfEveryStoreyIsLookedAt() {
        Set<String> storeys = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            storeys.add(type.getPackageName().split("\\.", -1)[2]);
        }
        assertThat(storeys).containsExactly("app", "dashboards", "etl", "sql");
    }

    @ParameterizedTest
    @CsvSource({"storeys", "spark", "quartz", "vaadin", "foreign", "plain", "stages", "cycles"})
    void theProductKeepsTheFence(String fence) {
        rule(OF_PRODUCT, fence).check(PRODUCT);
    }

    @ParameterizedTest
    @CsvSource({
        "storeys, StoreysFromBelow",
        "spark, SparkOnAPage",
        "quartz, QuartzInALoad",
        "vaadin, VaadinInAJob",
        "foreign, ForeignMemoryInAQuery",
        "plain, SparkInAMethod",
        "stages, ExtractsAfterLoading",
        "cycles, CycleThere"
    })
    void aViolationOfTheFenceIsFound(String fence, String violator) {
        assertThatThrownBy(() -> rule(OF_VIOLATIONS, fence).check(VIOLATIONS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violator);
    }

    @Test
    void everyFenceIsCheckedHere() {
        assertThat(OF_PRODUCT)
                .containsOnlyKeys("storeys", "spark", "quartz", "vaadin", "foreign", "plain", "stages", "cycles");
    }

    private static ArchRule rule(Map<String, ArchRule> rules, String fence) {
        return Objects.requireNonNull(rules.get(fence));
    }
}
