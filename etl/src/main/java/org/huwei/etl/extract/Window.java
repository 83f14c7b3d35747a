package org.huwei.etl.extract;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows of a source are read, by their change marker.
 *
 * @param from the first moment; empty from the beginning, rows without a change marker among them
 * @param until the first moment that is not read; empty for no end
 */
public record Window(Optional<Instant> from, Optional<Instant> until) {

    /** Every row. */
    public static final Window ALL = new Window(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException when it has an end without a beginning, or one that is not after it */
    public Window {
        if (until.isPresent() && (from.isEmpty() || !until.get().isAfter(from.get()))) {
            throw new IllegalArgumentException("A range of changes needs a beginning before its end, not %s to %s."
                    .formatted(from.map(Instant::toString).orElse("nothing"), until.get()));
        }
    }

    /** Every row changed at a moment or after it. */
    public static Window since(Instant from) {
        return new Window(Optional.of(from), Optional.empty());
    }

    /** Every row changed from one moment until before another. */
    public static Window between(Instant from, Instant until) {
        return new Window(Optional.of(from), Optional.of(until));
    }

    /** Whether every row is read. */
    public boolean all() {
        return from.isEmpty();
    }
}
