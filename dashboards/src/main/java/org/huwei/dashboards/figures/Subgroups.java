package org.huwei.dashboards.figures;

import java.util.List;
import org.huwei.sql.catalogue.IndicatorDefinition.Dimension;

/** The members of each dimension, in the order in which they are shown. */
public final class Subgroups {

    private Subgroups() {}

    /** The members as they stand in the warehouse; they are the values of the counted units' columns. */
    public static List<String> members(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY -> List.of("1", "2", "3", "4", "5");
            case SEX -> List.of("male", "female");
            case AGE_BAND -> List.of("0-5", "6-11", "12-15", "16-17");
            case UNIT_LEVEL -> List.of("town", "village");
            case FOUND_BY -> List.of("patrol", "report", "self", "police", "hospital", "school", "other");
        };
    }
}
