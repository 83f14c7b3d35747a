package org.huwei.app.fences;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules by name; each says in its reason what the next person sees when the build stops. */
final class Fences {

    private Fences() {}

    /** The stages of the pipeline in their order: a stage never imports a later one. */
    private static final List<String> STAGES =
            List.of("source", "extract", "validate", "quarantine", "load", "indicator", "snapshot", "schedule");

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "sql imports no storey above it",
                noClasses()
                        .that()
                        .resideInAPackage("org.huwei.sql..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.huwei.etl..", "org.huwei.dashboards..", "org.huwei.app..")
                        .because("imports go down only: app, dashboards, etl, sql"));
        rules.put(
                "etl imports no storey above it",
                noClasses()
                        .that()
                        .resideInAPackage("org.huwei.etl..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.huwei.dashboards..", "org.huwei.app..")
                        .because("imports go down only: app, dashboards, etl, sql"));
        rules.put(
                "dashboards import no storey above them",
                noClasses()
                        .that()
                        .resideInAPackage("org.huwei.dashboards..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.huwei.app..")
                        .because("imports go down only: app, dashboards, etl, sql"));
        rules.put(
                "foreign memory stays in sql.embedded.ffi",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.huwei.sql.embedded.ffi..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.lang.foreign..")
                        .because("lifetimes of native memory are reviewed in one place"));
        rules.put(
                "Spark stays in etl",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.huwei.etl..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.spark..")
                        .because("pages and definitions must not know how results are computed"));
        rules.put(
                "methods are plain Java",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "org.huwei.etl.sampling..", "org.huwei.etl.evaluation..", "org.huwei.etl.method..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.spark..", "org.springframework..", "com.vaadin..", "org.quartz..")
                        .because("a page, a Spark run, the command line and the web API must give the same digits"));
        rules.put(
                "Quartz stays in etl.schedule",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.huwei.etl.schedule..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.quartz..")
                        .because("what runs must not know when it runs"));
        rules.put(
                "Vaadin stays in dashboards",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.huwei.dashboards..", "org.huwei.app.security..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.vaadin..")
                        .because("only pages know how pages are made; app.security joins Vaadin's access control to Spring's"));
        rules.put(
                "sql and etl are free of Spring",
                noClasses()
                        .that()
                        .resideInAnyPackage("org.huwei.sql..", "org.huwei.etl..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.springframework..")
                        .because("they run from the command line and by spark-submit as well"));
        rules.put(
                "no java.util.Date",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.huwei.etl.schedule..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date")
                        .because("java.time says what it means; only Quartz's API still speaks Date"));
        for (int later = 1; later < STAGES.size(); later++) {
            rules.put("no stage before " + STAGES.get(later) + " imports it", notBefore(later));
        }
        return rules;
    }

    private static ArchRule notBefore(int later) {
        String[] earlier = STAGES.subList(0, later).stream()
                .map(stage -> "org.huwei.etl." + stage + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(earlier)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.huwei.etl." + STAGES.get(later) + "..")
                .because("a stage never imports a later one");
    }
}
