package org.huwei.dashboards.audit;

import java.time.Instant;

/**
 * One draw in the list.
 *
 * @param id the draw's id, as in its address
 * @param title what it is called
 * @param unit case or patrol
 * @param sample units in the sample
 * @param reserves units in reserve
 * @param drawnAt when
 * @param by who drew
 * @param seed the public randomness as text, exactly as typed
 */
public record DrawEntry(
        String id, String title, String unit, long sample, long reserves, Instant drawnAt, String by, String seed) {}
