package org.huwei.dashboards.figures;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a {@link FigureQuery}.
 *
 * @param stamp the snapshot every figure is from; absent while nothing has been published
 * @param figures in the order indicator, period, division, member
 */
public record Figures(Optional<SnapshotStamp> stamp, List<Figure> figures) {

    public Figures {
        figures = List.copyOf(figures);
    }

    /** The figures of one indicator. */
    public List<Figure> of(String indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .toList();
    }
}
