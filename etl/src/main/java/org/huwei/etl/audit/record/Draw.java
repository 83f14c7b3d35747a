package org.huwei.etl.audit.record;

import java.util.List;

/**
 * A draw with its units.
 *
 * @param summary the draw
 * @param units its sample and reserves, by stratum in ticket order
 */
public record Draw(DrawSummary summary, List<DrawnUnit> units) {

    public Draw {
        units = List.copyOf(units);
    }
}
