/**
 * What the data of a run are worth: its data checks, and completeness, timeliness and consistency by table, area and
 * month. {@link org.huwei.etl.quality.Quality} is the one entry.
 */
@NullMarked
package org.huwei.etl.quality;

import org.jspecify.annotations.NullMarked;
