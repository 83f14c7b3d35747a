package org.huwei.etl.extract;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Wall clock to universal time in milliseconds. A zone that has stopped changing its offset (Shanghai in 1991) costs
 * one subtraction for every later moment; zone rules are asked only before that.
 */
final class ZoneShift {

    private final ZoneRules rules;
    private final long settledLocal;
    private final long settledOffset;

    ZoneShift(ZoneId zone) {
        rules = zone.getRules();
        Instant far = Instant.parse("2200-01-01T00:00:00Z");
        @Nullable
        ZoneOffsetTransition last = rules.getTransitionRules().isEmpty() ? rules.previousTransition(far) : null;
        settledOffset = rules.getOffset(far).getTotalSeconds() * 1000L;
        if (!rules.getTransitionRules().isEmpty()) {
            settledLocal = Long.MAX_VALUE;
        } else {
            settledLocal = last == null ? Long.MIN_VALUE : (last.toEpochSecond() + 86_400) * 1000 + settledOffset;
        }
    }

    long toInstant(long localMillisecond) {
        if (localMillisecond >= settledLocal) {
            return localMillisecond - settledOffset;
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(localMillisecond, 1000L), 0, ZoneOffset.UTC);
        return localMillisecond - rules.getOffset(local).getTotalSeconds() * 1000L;
    }
}
