/**
 * The methods of sampling: how many to draw from each stratum, and which. Plain Java; everything that is random takes
 * a text seed and gives the same digits on every machine, so that anybody can draw again what was drawn.
 */
@NullMarked
package org.huwei.etl.sampling;

import org.jspecify.annotations.NullMarked;
