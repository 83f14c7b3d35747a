package org.huwei.etl.validate;

import java.util.Set;

/** Knows the values of a column that others refer to. */
@FunctionalInterface
public interface KnownValues {

    /** Those of the values given that exist. */
    Set<String> among(Set<String> values);

    /** Few values, all of them in memory. */
    static KnownValues of(Set<String> all) {
        Set<String> known = Set.copyOf(all);
        return values -> known;
    }
}
