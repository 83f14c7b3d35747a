package org.huwei.etl.validate;

import java.util.HashSet;
import java.util.Set;

/** Knows the values of a column that others refer to. */
@FunctionalInterface
public interface KnownValues {

    /** Those of the values given that exist. */
    Set<String> among(Set<String> values);

    /** Few values, all of them in memory. */
    static KnownValues of(Set<String> all) {
        // A hash set remembers hashes where Set.copyOf compares: this is asked of every row.
        Set<String> known = new HashSet<>(all);
        return values -> known;
    }
}
