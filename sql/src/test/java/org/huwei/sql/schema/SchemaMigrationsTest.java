package org.huwei.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.TestWarehouse;
import org.huwei.sql.Warehouse;
import org.huwei.sql.WarehouseException;
import org.junit.jupiter.api.Test;

class SchemaMigrationsTest {

    private static final String BROKEN = "CREATE TABLE IF NOT EXISTS b (x UInt8) ENGINE = NoSuchEngine";

    @Test
    void theListNamesEveryFileOfTheFolderInOrder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("clickhouse", "schema"))) {
            assertThat(Migration.all())
                    .extracting(Migration::name)
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".sql"))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void everyStatementMayRunTwiceBecauseACrashCanComeBeforeItsRecord() {
        try (Warehouse warehouse = TestWarehouse.fresh()) {
            assertThat(Migration.all())
                    .flatExtracting(Migration::statements)
                    .isNotEmpty()
                    .allSatisfy(statement -> warehouse.execute(statement, Parameters.none()));
        }
    }

    @Test
    void eachMigrationIsAppliedOnceInOrder() {
        try (Warehouse warehouse = TestWarehouse.empty()) {
            List<String> first = new SchemaMigrations(warehouse).apply();
            assertThat(first).startsWith("V0001__dimensions_and_facts.sql").isSorted();
            assertThat(new SchemaMigrations(warehouse).apply()).isEmpty();
            assertThat(tables(warehouse)).contains("org_unit", "patrol", "load_batch", "indicator_value");
        }
    }

    @Test
    void anEditedMigrationIsRefusedByName() {
        try (Warehouse warehouse = TestWarehouse.empty()) {
            new SchemaMigrations(warehouse, List.of(Migration.of("V1.sql", table("a")))).apply();
            assertThatThrownBy(() ->
                            new SchemaMigrations(warehouse, List.of(Migration.of("V1.sql", table("b")))).apply())
                    .isInstanceOf(EditedMigrationException.class)
                    .hasMessageContaining("V1.sql");
            assertThat(tables(warehouse)).doesNotContain("b");
        }
    }

    @Test
    void aMigrationThatStoppedInTheMiddleContinuesWhereItStopped() {
        try (Warehouse warehouse = TestWarehouse.empty()) {
            Migration good = Migration.of("V1.sql", table("a") + table("b"));
            List<String> statements = new ArrayList<>(good.statements());
            statements.set(1, BROKEN);
            Migration stopping = new Migration(good.name(), good.checksum(), statements);
            assertThatThrownBy(() -> new SchemaMigrations(warehouse, List.of(stopping)).apply())
                    .isInstanceOf(WarehouseException.class);
            assertThat(tables(warehouse)).contains("a").doesNotContain("b");

            assertThat(new SchemaMigrations(warehouse, List.of(good)).apply()).containsExactly("V1.sql");
            assertThat(tables(warehouse)).contains("a", "b");
        }
    }

    @Test
    void semicolonsInCommentsAndQuotesDoNotSplit() {
        assertThat(Statements.split("-- one; two\nSELECT ';', `a;b` /* ; */;\n\n-- end;\n ;SELECT 2"))
                .containsExactly("-- one; two\nSELECT ';', `a;b` /* ; */", "SELECT 2");
    }

    private static String table(String name) {
        return "CREATE TABLE IF NOT EXISTS " + name + " (x UInt8) ENGINE = MergeTree ORDER BY x;\n";
    }

    private static List<String> tables(Warehouse warehouse) {
        NamedQuery query =
                NamedQuery.inline("test/tables", "SELECT name FROM system.tables WHERE database = currentDatabase()");
        return warehouse.query(query, Scope.system(), Parameters.none(), row -> row.string("name"));
    }
}
