/**
 * Keeps the rows that did not pass: whole, as the source has them, with the check, column, value and limit. What is
 * personal in them is dropped or stands as pseudonym and month, as everywhere behind the extraction.
 */
@NullMarked
package org.huwei.etl.quarantine;

import org.jspecify.annotations.NullMarked;
