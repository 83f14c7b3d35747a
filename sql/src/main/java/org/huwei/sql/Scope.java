package org.huwei.sql;

import java.util.List;

/**
 * Who asks and for which divisions: no query can be made without it.
 *
 * @param audience for whom the result is
 * @param divisions codes of the divisions the asker may see, with everything below them; empty means everything
 */
public record Scope(Audience audience, List<String> divisions) {

    private static final Scope SYSTEM = new Scope(Audience.SYSTEM, List.of());

    public Scope {
        divisions = List.copyOf(divisions);
    }

    /** The product itself, all divisions. */
    public static Scope system() {
        return SYSTEM;
    }

    /** An audience limited to the divisions given; none given means all divisions. */
    public static Scope of(Audience audience, String... divisionCodes) {
        return new Scope(audience, List.of(divisionCodes));
    }
}
