package org.huwei.dashboards.expert;

import java.util.List;
import org.huwei.dashboards.figures.Cell;
import org.huwei.dashboards.figures.SnapshotStamp;

/**
 * The answer to a query: every figure asked for, in the order of the rows, all of one snapshot and already masked.
 *
 * @param query what was asked
 * @param stamp the snapshot
 * @param figures one for each combination, also where nothing is stored
 */
public record Answer(ExpertQuery query, SnapshotStamp stamp, List<Line> figures) {

    public Answer {
        figures = List.copyOf(figures);
    }

    /** One figure and what it is about. */
    record Line(FigureKey key, Cell cell) {}
}
