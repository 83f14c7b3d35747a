/**
 * When things run: Quartz, and only here. The scheduler keeps its jobs in the operational database, so that a fire
 * that was due while the process was down, or cut off by its death, is made good after the next start.
 */
@NullMarked
package org.huwei.etl.schedule;

import org.jspecify.annotations.NullMarked;
