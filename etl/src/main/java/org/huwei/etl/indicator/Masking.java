package org.huwei.etl.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huwei.etl.indicator.Figure.Mask;
import org.huwei.etl.indicator.Figure.Place;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts of 1 to 10 children, and as many more figures as are needed so that no hidden count follows from the
 * shown ones by subtraction.
 *
 * <p>Figures that add up stand in lines: a division and those below it, a total and its sub-groups, a year and its
 * quarters, a quarter and its months. In each line the hidden figures must be at least two, and what can be derived of
 * them together (the sum of the hidden parts under a shown total) must not itself be a small count. Where it would be,
 * the smallest shown part is hidden as companion, and the lines it stands in are looked at again.
 *
 * @see <a href="https://ccwip.berkeley.edu">the California Child Welfare Indicators Project, whose rule of 1 to 10
 *     with the smallest companion this is</a>
 */
final class Masking {

    /** Counts from 1 to this are small. A proposal; the leading group has not set it. */
    static final long SMALL = 10;

    private final Counts counts;
    private final Map<Place, Figure> figures;
    private final Function<String, String> parentOf;
    private final Map<Figure, List<Line>> linesOf = new HashMap<>();
    private final ArrayDeque<Line> waiting = new ArrayDeque<>();

    /** The counts of a figure that must not come out; for a share, both those above the line and those missing. */
    @FunctionalInterface
    interface Counts {
        double[] of(Figure figure);
    }

    /** A total, if it is there, and the parts that add up to it. */
    private static final class Line {
        private final @Nullable Figure total;
        private final List<Figure> parts = new ArrayList<>();
        private boolean queued;

        private Line(@Nullable Figure total) {
            this.total = total;
        }
    }

    /**
     * @param figures all figures of one indicator by their place
     * @param parentOf the division above, empty for the city
     */
    Masking(Map<Place, Figure> figures, Counts counts, Function<String, String> parentOf) {
        this.figures = figures;
        this.counts = counts;
        this.parentOf = parentOf;
    }

    /** Sets the mask of every figure that must be hidden. */
    void apply() {
        List<Figure> small = figures.values().stream()
                .filter(figure -> figure.rated() && isSmall(counts.of(figure)))
                .toList();
        if (small.isEmpty()) {
            return;
        }
        createLines();
        small.forEach(figure -> hide(figure, Mask.SMALL_COUNT));
        while (!waiting.isEmpty()) {
            Line line = waiting.removeFirst();
            line.queued = false;
            protect(line);
        }
    }

    private void createLines() {
        Map<Object, Line> lines = new LinkedHashMap<>();
        for (Figure figure : figures.values()) {
            if (!figure.rated()) {
                continue;
            }
            Place place = figure.place();
            String parent = parentOf.apply(place.unit());
            if (!parent.isEmpty()) {
                join(lines, figure, "division", place.in(parent));
            }
            if (!place.isTotal()) {
                join(lines, figure, place.dimension(), place.total());
            }
            int longer = place.ofYear().parentIndex();
            if (longer >= 0) {
                join(lines, figure, "period", place.during(longer));
            }
        }
    }

    private record LineKey(String kind, Place total) {}

    private void join(Map<Object, Line> lines, Figure part, String kind, Place total) {
        Line line = lines.computeIfAbsent(new LineKey(kind, total), key -> {
            Figure whole = figures.get(total);
            Line created = new Line(whole != null && whole.rated() ? whole : null);
            if (created.total != null) {
                linesOf.computeIfAbsent(created.total, figure -> new ArrayList<>(4))
                        .add(created);
            }
            return created;
        });
        line.parts.add(part);
        linesOf.computeIfAbsent(part, figure -> new ArrayList<>(4)).add(line);
    }

    private void hide(Figure figure, Mask reason) {
        if (figure.hidden()) {
            return;
        }
        figure.hide(reason);
        for (Line line : linesOf.getOrDefault(figure, List.of())) {
            if (!line.queued) {
                line.queued = true;
                waiting.add(line);
            }
        }
    }

    private void protect(Line line) {
        while (derivable(line)) {
            Figure companion = line.parts.stream()
                    .filter(part -> !part.hidden() && largest(counts.of(part)) > 0)
                    .min(Comparator.comparingDouble((Figure part) -> largest(counts.of(part)))
                            .thenComparing(part -> part.place().unit()
                                    + part.place().member()
                                    + part.place().period()))
                    .orElse(line.total != null && !line.total.hidden() ? line.total : null);
            if (companion == null) {
                return;
            }
            hide(companion, Mask.COMPANION);
        }
    }

    /** Whether the shown figures of a line give a hidden one away. */
    private boolean derivable(Line line) {
        Figure total = line.total;
        if (total == null) {
            return false;
        }
        List<Figure> hidden = line.parts.stream().filter(Figure::hidden).toList();
        if (total.hidden()) {
            return hidden.isEmpty();
        }
        return hidden.size() == 1 || isSmall(sum(hidden));
    }

    private double[] sum(Collection<Figure> hidden) {
        double[] sums = new double[0];
        for (Figure figure : hidden) {
            double[] own = counts.of(figure);
            if (sums.length == 0) {
                sums = new double[own.length];
            }
            for (int i = 0; i < own.length; i++) {
                sums[i] += own[i];
            }
        }
        return sums;
    }

    private static boolean isSmall(double[] counts) {
        for (double count : counts) {
            if (count >= 0.5 && count < SMALL + 0.5) {
                return true;
            }
        }
        return false;
    }

    private static double largest(double[] counts) {
        double largest = 0;
        for (double count : counts) {
            largest = Math.max(largest, count);
        }
        return largest;
    }
}
