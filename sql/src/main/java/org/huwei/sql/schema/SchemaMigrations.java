package org.huwei.sql.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the ordered migrations of {@code clickhouse/schema}, each once; refuses edited ones by name. */
public final class SchemaMigrations {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigrations.class);

    private static final String LEDGER = """
            CREATE TABLE IF NOT EXISTS schema_migration
            (
                name       String,
                statement  UInt16,
                checksum   String COMMENT 'SHA-256 of the whole file, the same on each of its statements',
                applied_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)
            )
            ENGINE = MergeTree ORDER BY (name, statement)""";
    private static final NamedQuery APPLIED = NamedQuery.inline(
            "schema/applied", "SELECT name, toInt64(statement) AS statement, checksum FROM schema_migration");
    private static final String RECORD = "INSERT INTO schema_migration (name, statement, checksum)"
            + " VALUES ({name:String}, {statement:UInt16}, {checksum:String})";

    private final Warehouse warehouse;
    private final List<Migration> migrations;

    public SchemaMigrations(Warehouse warehouse) {
        this(warehouse, Migration.all());
    }

    SchemaMigrations(Warehouse warehouse, List<Migration> migrations) {
        this.warehouse = warehouse;
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Applies what is missing and returns the names applied now, in order. Each statement is recorded after it ran;
     * a start after a crash continues with the first one that is not recorded. The statement that ran but was not
     * recorded runs again: migrations create with IF NOT EXISTS for that reason.
     *
     * @throws EditedMigrationException when a file differs from what was applied, naming each
     */
    public List<String> apply() {
        warehouse.execute(LEDGER, Parameters.none());
        Map<String, Set<Integer>> applied = new HashMap<>();
        Map<String, String> checksums = new TreeMap<>();
        warehouse.forEach(APPLIED, Scope.system(), Parameters.none(), row -> {
            applied.computeIfAbsent(row.string("name"), name -> new HashSet<>()).add((int) row.integer("statement"));
            checksums.put(row.string("name"), row.string("checksum"));
        });
        refuseEdited(checksums);
        List<String> now = new ArrayList<>();
        for (Migration migration : migrations) {
            if (apply(migration, applied.getOrDefault(migration.name(), Set.of()))) {
                now.add(migration.name());
                LOG.info("Migration {} applied to {}.", migration.name(), warehouse.address());
            }
        }
        return now;
    }

    private void refuseEdited(Map<String, String> checksums) {
        List<String> edited = migrations.stream()
                .filter(m -> checksums.containsKey(m.name()) && !m.checksum().equals(checksums.get(m.name())))
                .map(Migration::name)
                .toList();
        if (!edited.isEmpty()) {
            throw new EditedMigrationException(edited);
        }
    }

    private boolean apply(Migration migration, Set<Integer> done) {
        boolean any = false;
        for (int i = 0; i < migration.statements().size(); i++) {
            if (!done.contains(i)) {
                warehouse.execute(migration.statements().get(i), Parameters.none());
                warehouse.execute(
                        RECORD,
                        Parameters.of("name", migration.name())
                                .and("statement", i)
                                .and("checksum", migration.checksum()));
                any = true;
            }
        }
        return any;
    }
}
