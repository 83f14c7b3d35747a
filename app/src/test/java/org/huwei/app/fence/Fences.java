package org.huwei.app.fence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of the architecture as ArchUnit rules below a root package: the product's, or that of the deliberate
 * violations, which prove that each rule can fail.
 */
final class Fences {

    /** From the ground up; each imports only those before it. */
    private static final List<String> STOREYS = List.of("sql", "etl", "dashboards", "app");

    /**
     * The stages of etl in the order in which a run passes them; what stands in one element is on the same step. A
     * stage may use what lies before it, never what comes after.
     */
    private static final List<List<String>> STAGES = List.of(
            List.of("run", "source", "evaluation", "sampling", "spark"),
            List.of("file"),
            List.of("extract", "method", "division", "simulate"),
            List.of("validate"),
            List.of("quarantine", "load"),
            List.of("indicator", "quality"),
            List.of("snapshot", "audit"),
            List.of("schedule"));

    private static final String[] PLAIN = {"evaluation", "sampling", "method"};

    private static final String[] HEAVY = {
        "org.apache.spark..", "org.quartz..", "org.springframework..", "com.vaadin..", "com.clickhouse..", "java.sql.."
    };

    private final String root;

    Fences(String root) {
        this.root = root;
    }

    /** Every rule by the name of what it keeps. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("storeys", storeys());
        rules.put("spark", only("org.apache.spark..", root + ".etl.."));
        rules.put("quartz", only("org.quartz..", root + ".etl.schedule.."));
        rules.put("vaadin", onlyVaadin());
        rules.put("foreign", only("java.lang.foreign..", root + ".sql.embedded.ffi.."));
        rules.put("plain", plain());
        rules.put("stages", stages());
        rules.put("cycles", slices().matching(root + ".(**)").should().beFreeOfCycles());
        return rules;
    }

    private ArchRule storeys() {
        return noClasses()
                .should(new ImportsLater(root, STOREYS.stream().map(List::of).toList()))
                .as("A storey imports only the storeys below it")
                .allowEmptyShould(false);
    }

    private ArchRule stages() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".etl..")
                .should(new ImportsLater(root + ".etl", STAGES))
                .as("A stage of etl imports no later stage")
                .allowEmptyShould(false);
    }

    private ArchRule only(String technology, String home) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .as(technology + " is used in " + home + " only");
    }

    /** The security configurer of Vaadin must stand with the security of the application. */
    private ArchRule onlyVaadin() {
        DescribedPredicate<JavaClass> configures = DescribedPredicate.describe(
                "the security configuration",
                type -> type.getName().startsWith(root + ".app.security.SecurityConfiguration"));
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".dashboards..")
                .and(DescribedPredicate.not(configures))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .as("com.vaadin.. is used in the dashboards and the security configuration only");
    }

    private ArchRule plain() {
        List<String> packages = new ArrayList<>();
        for (String plain : PLAIN) {
            packages.add(root + ".etl." + plain + "..");
        }
        return noClasses()
                .that()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HEAVY)
                .as("The methods are plain Java");
    }
}
