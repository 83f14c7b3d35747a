package org.huwei.etl.audit.record;

import java.util.Arrays;
import java.util.Locale;

/** What is drawn. */
public enum UnitKind {
    /** A case of a minor in distress that is open in the period; stands in a frame under a pseudonym of the draw. */
    CASE,
    /** A patrol completed in the period; stands in a frame under its own number. */
    PATROL;

    /** The word in records, addresses and commands: {@code case} or {@code patrol}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static UnitKind ofKey(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The unit to draw is `" + key + "`; give case or patrol."));
    }
}
