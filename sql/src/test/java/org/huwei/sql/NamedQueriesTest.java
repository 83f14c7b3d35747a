package org.huwei.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huwei.sql.catalogue.IndicatorCatalogue;
import org.huwei.sql.catalogue.IndicatorDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every query of the product says what it is for and runs on the schema as the migrations leave it. */
class NamedQueriesTest {

    private static final Path QUERIES = Path.of("clickhouse", "queries");
    private static final Path INDICATORS = Path.of("indicators");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)\\s*:\\s*([^{}]+?)\\s*\\}");
    /** One counted unit with every column that an indicator's statement may have. */
    private static final String COUNTED_UNIT = """
            SELECT '' AS area_code, '' AS town_code, '' AS village_code, toDate32('2025-01-01') AS month,
                '' AS unit_key, '' AS category, '' AS sex, '' AS age_band, '' AS unit_level, '' AS found_by,
                toUInt64(1) AS numerator, toUInt64(1) AS denominator, toUInt32(0) AS days_mask""";

    /** Words that the load and the evaluation replace, with tables, columns and values that exist. */
    private static final Map<String, String> PLACEHOLDERS = Map.ofEntries(
            Map.entry("fact_table", "patrol"),
            Map.entry("fact_key", "org_code"),
            Map.entry("whole_key", "toString(org_code)"),
            Map.entry("reloaded_table", "patrol"),
            Map.entry("fact_area", "rpad(substring(org_code, 1, 6), 6, '0')"),
            Map.entry("fact_month", "toYYYYMM(planned_on)"),
            Map.entry("raw_area", "rpad(substring(JSONExtractString(row_json, 'dm'), 1, 6), 6, '0')"),
            Map.entry("raw_month", "0"),
            Map.entry("target_column", "org_code"),
            Map.entry("referring_column", "org_code"),
            Map.entry("definition_units", "(" + COUNTED_UNIT + ")"),
            Map.entry(
                    "check_violations",
                    "(SELECT '' AS area_code, toDate32('2025-01-01') AS month, '' AS source_system,"
                            + " '' AS source_row_id, '' AS detail)"),
            Map.entry(
                    "graded_rows",
                    "(SELECT '320505' AS area_code, '320505' AS unit, toNullable(toDate32('2025-01-01')) AS day,"
                            + " toNullable(1.0) AS filled_share, now() AS recorded)"),
            Map.entry("definition_filter", "1"),
            Map.entry("definition_due", "1"),
            Map.entry("definition_days", "CAST([], 'Array(UInt32)')"),
            Map.entry("definition_category", "units.category"),
            Map.entry("definition_sex", "units.sex"),
            Map.entry("definition_age_band", "units.age_band"),
            Map.entry("definition_unit_level", "units.unit_level"),
            Map.entry("definition_found_by", "units.found_by"));

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
    Stream<DynamicTest> everyQueryBeginsWithItsPurpose() throws IOException {
        return Stream.concat(files(QUERIES).stream(), files(INDICATORS).stream())
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(Files.readString(file).lines().limit(3))
                                .as("the first three lines")
                                .hasSize(3)
                                .allMatch(line -> line.matches("-- \\S.*"))));
    }

    @TestFactory
    Stream<DynamicTest> everyQueryRunsOnTheSchema() throws IOException {
        return files(QUERIES).stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    String name = QUERIES.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replaceAll("\\.sql$", "");
                    String sql = filled(NamedQuery.load(name).sql());
                    check(name, sql, values(sql));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyIndicatorRunsOnTheSchema() {
        return IndicatorCatalogue.load().definitions().stream()
                .map(indicator -> DynamicTest.dynamicTest(
                        indicator.code(), () -> check(indicator.code(), indicator.sql(), values(indicator))));
    }

    @Test
    void aQueryThatDoesNotFitTheSchemaIsFound() {
        for (String wrong : List.of(
                "-- A column that is not there.\nSELECT no_such_column FROM org_unit",
                "SELECT org_code FROM no_such_table",
                "SELECT org_code FROM org_unit WHERE opened_on = {day:UInt8} AND level = 'galaxy'",
                "DELETE FROM org_unit WHERE no_such_column = 1")) {
            assertThatThrownBy(() -> check("wrong", wrong, values(wrong))).isInstanceOf(WarehouseException.class);
        }
    }

    /** A SELECT is explained; what changes rows is run, for EXPLAIN only parses it and the tables are empty. */
    private static void check(String name, String sql, Parameters parameters) {
        if (isSelect(sql)) {
            NamedQuery explained = NamedQuery.inline(name, "EXPLAIN " + sql);
            assertThat(warehouse.query(explained, Scope.system(), parameters, row -> row.string("explain")))
                    .isNotEmpty();
        } else {
            warehouse.execute(sql, parameters);
        }
    }

    private static boolean isSelect(String sql) {
        String first = sql.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .findFirst()
                .orElseThrow();
        return first.matches("(SELECT|WITH)\\b.*");
    }

    /** The statement without its comment, in which the placeholders stand too. */
    private static String filled(String sql) {
        String bare = sql.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Pattern.compile("\\w+")
                .matcher(bare)
                .replaceAll(word -> Matcher.quoteReplacement(PLACEHOLDERS.getOrDefault(word.group(), word.group())));
    }

    private static Parameters values(IndicatorDefinition indicator) {
        Parameters values =
                values(indicator.sql()).and("from", LocalDate.of(2025, 1, 1)).and("to", LocalDate.of(2026, 1, 1));
        for (Map.Entry<String, IndicatorDefinition.Threshold> threshold :
                indicator.thresholds().entrySet()) {
            values = values.and(threshold.getKey(), threshold.getValue().value());
        }
        return values;
    }

    private static Parameters values(String sql) {
        Parameters values = Parameters.none();
        Matcher parameter = PARAMETER.matcher(sql);
        while (parameter.find()) {
            if (!parameter.group(1).equals("scope_divisions")) {
                values = values.and(parameter.group(1), value(parameter.group(2)));
            }
        }
        return values;
    }

    private static Object value(String type) {
        return switch (type.replaceAll("\\(.*", "")) {
            case "String", "LowCardinality" -> "x";
            case "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64" -> 1;
            case "Float64" -> 1.5;
            case "Bool" -> true;
            case "Date", "Date32" -> LocalDate.of(2025, 1, 1);
            case "DateTime", "DateTime64" -> Instant.parse("2025-01-01T00:00:00Z");
            case "Array" -> List.of(value(type.replaceAll("^Array\\((.*)\\)$", "$1")));
            default ->
                throw new IllegalArgumentException("A parameter of type " + type + " is new here: give it a value.");
        };
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            assertThat(found).as("queries below %s", folder.toAbsolutePath()).isNotEmpty();
            return found;
        }
    }
}
