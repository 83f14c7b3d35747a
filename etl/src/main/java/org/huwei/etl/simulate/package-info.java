/**
 * Writes the demonstration city: two source systems as a city would have them, deterministic by seed, believable in
 * behaviour and dirty by exactly known counts. Everything that happens is worked out from the seed and the unit it
 * happens to, never from the clock, so that the same settings give the same city on every machine. No person in it
 * exists.
 */
@NullMarked
package org.huwei.etl.simulate;

import org.jspecify.annotations.NullMarked;
