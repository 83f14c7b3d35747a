package org.huwei.dashboards.leading.ui;

import java.util.List;
import org.huwei.dashboards.figures.AreaDelivery;
import org.huwei.dashboards.figures.SnapshotStamp;
import org.huwei.dashboards.shell.StampLine;

/** The stamp of the leading group's pages. */
final class Stamps {

    private Stamps() {}

    /** Snapshot, cut-off, areas delivered out of all, mask policy. */
    static StampLine line(SnapshotStamp stamp, List<AreaDelivery> deliveries) {
        StampLine line = new StampLine(stamp);
        if (!deliveries.isEmpty()) {
            int delivered =
                    (int) deliveries.stream().filter(area -> !area.late()).count();
            line.areas(delivered, deliveries.size());
        }
        return line.mask();
    }
}
