package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huwei.sql.catalogue.CheckCatalogue;
import org.huwei.sql.catalogue.CheckDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Every data check finds nothing in an empty warehouse and in clean rows, and what is wrong in dirty ones. */
class DataChecksTest {

    private static final Pattern INSERTED = Pattern.compile("INSERT INTO (\\w+)");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static Warehouse warehouse;

    @BeforeAll
    static void migrate() {
        warehouse = TestWarehouse.fresh();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @TestFactory
    Stream<DynamicTest> everyCheckTellsDirtyRowsFromCleanAndNone() throws IOException {
        Map<String, Case> cases = cases();
        return CheckCatalogue.load().checks().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.code(), () -> tell(check, Objects.requireNonNull(cases.get(check.code())))));
    }

    @Test
    void everyCaseBelongsToACheck() throws IOException {
        assertThat(cases().keySet())
                .containsExactlyInAnyOrderElementsOf(CheckCatalogue.load().checks().stream()
                        .map(CheckDefinition::code)
                        .toList());
    }

    private static void tell(CheckDefinition check, Case rows) {
        try {
            assertThat(violations(check)).as("without rows").isZero();
            insert(rows.clean());
            assertThat(violations(check)).as("in clean rows").isZero();
            insert(rows.dirty());
            assertThat(violations(check)).as("in dirty rows").isEqualTo(rows.violations());
        } finally {
            empty(rows.clean() + rows.dirty());
        }
    }

    private static long violations(CheckDefinition check) {
        return warehouse
                .query(
                        NamedQuery.inline(
                                check.code(),
                                "SELECT toInt64(count()) AS found, toInt64(countIf(month < '1970-01-01' OR"
                                        + " length(area_code) NOT IN (0, 6))) AS misplaced FROM (" + check.violations()
                                        + ")"),
                        Scope.system(),
                        Parameters.of("today", TODAY),
                        row -> {
                            assertThat(row.integer("misplaced")).isZero();
                            return row.integer("found");
                        })
                .getFirst();
    }

    private static void insert(String statements) {
        for (String statement : statements.split(";\\s*\\n?")) {
            if (!statement.isBlank()) {
                warehouse.execute(statement, Parameters.none());
            }
        }
    }

    private static void empty(String statements) {
        Matcher table = INSERTED.matcher(statements);
        TreeSet<String> tables = new TreeSet<>();
        while (table.find()) {
            tables.add(table.group(1));
        }
        tables.forEach(name -> warehouse.execute("TRUNCATE TABLE " + name, Parameters.none()));
    }

    private static Map<String, Case> cases() throws IOException {
        try (InputStream stream = DataChecksTest.class.getResourceAsStream("/checks-cases.yaml")) {
            Map<String, Map<String, Object>> content = new Yaml().load(stream);
            Map<String, Case> cases = new TreeMap<>();
            content.forEach((code, rows) -> cases.put(code, Case.of(rows)));
            return cases;
        }
    }

    /** Statements that insert clean rows, those that add dirty ones, and how many violations these are. */
    private record Case(String clean, String dirty, long violations) {

        static Case of(Map<String, Object> rows) {
            return new Case(
                    String.valueOf(rows.get("clean")),
                    String.valueOf(rows.get("dirty")),
                    Long.parseLong(String.valueOf(rows.get("violations"))));
        }
    }
}
