package org.huwei.dashboards.figures;

import java.util.List;

/** The divisions a query is about; the asker's scope narrows it further. */
public sealed interface DivisionSelection {

    /** These divisions, by code. */
    record Units(List<String> codes) implements DivisionSelection {
        public Units {
            codes = List.copyOf(codes);
        }
    }

    /** The divisions directly below one. */
    record ChildrenOf(String code) implements DivisionSelection {}

    /** All divisions of a level. */
    record AtLevel(Level level) implements DivisionSelection {}

    /** Levels of the divisions, from the top. */
    enum Level {
        CITY,
        AREA,
        TOWN,
        VILLAGE;

        /** The name in the warehouse, such as area. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The level with this name in the warehouse. */
        public static Level of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    static DivisionSelection only(String... codes) {
        return new Units(List.of(codes));
    }

    static DivisionSelection childrenOf(String code) {
        return new ChildrenOf(code);
    }

    static DivisionSelection atLevel(Level level) {
        return new AtLevel(level);
    }
}
