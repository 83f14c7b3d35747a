package org.huwei.etl.duckdb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huwei.sql.NamedQuery;
import org.huwei.sql.Parameters;
import org.huwei.sql.Scope;
import org.huwei.sql.Warehouse;
import org.jspecify.annotations.Nullable;

/** Compares figures of a snapshot with figures that DuckDB counted. */
public final class FigureComparison {

    private static final NamedQuery RATED = NamedQuery.inline("rated-figures", """
            SELECT indicator, org_code, period, dimension, member, numerator, denominator
            FROM indicator_value
            WHERE snapshot_id = {snapshot:String} AND verdict != 'not_rated'
            """);

    private FigureComparison() {}

    /** The rated figures of a snapshot. */
    public static Map<FigureKey, Counts> rated(Warehouse warehouse, String snapshot) {
        Map<FigureKey, Counts> figures = new HashMap<>();
        warehouse.forEach(RATED, Scope.system(), Parameters.of("snapshot", snapshot), row -> {
            FigureKey key = new FigureKey(
                    row.string("indicator"),
                    row.string("org_code"),
                    row.string("period"),
                    row.string("dimension"),
                    row.string("member"));
            if (figures.put(key, new Counts(row.number("numerator"), row.number("denominator"))) != null) {
                throw new IllegalStateException("The snapshot has " + key + " twice.");
            }
        });
        return figures;
    }

    /** One line for each figure that is not the same on both sides, in order; a figure that one side lacks is one. */
    public static List<String> differences(Map<FigureKey, Counts> ours, Map<FigureKey, Counts> theirs) {
        Set<FigureKey> keys = new HashSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        return keys.stream()
                .filter(key -> !same(ours.get(key), theirs.get(key)))
                .map(key -> "%s: ours %s, DuckDB %s".formatted(key, text(ours.get(key)), text(theirs.get(key))))
                .sorted()
                .toList();
    }

    private static boolean same(@Nullable Counts own, @Nullable Counts other) {
        return own != null && other != null && own.equalsUpToRounding(other);
    }

    private static String text(@Nullable Counts counts) {
        return counts == null ? "none" : counts.toString();
    }
}
