/**
 * Reads the rows of a source that changed since the watermark and turns them into typed columns, batch by batch in
 * bounded memory. Names are never read and identity numbers, case numbers and birth dates leave this package only as
 * pseudonyms and months.
 */
@NullMarked
package org.huwei.etl.extract;

import org.jspecify.annotations.NullMarked;
