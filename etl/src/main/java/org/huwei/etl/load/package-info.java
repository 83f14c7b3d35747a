/**
 * Brings accepted rows into the warehouse: once, however often they come. Rows the warehouse already has are told
 * apart by business key and hash; the rest goes in bulk into tables that keep one row for a key.
 */
@NullMarked
package org.huwei.etl.load;

import org.jspecify.annotations.NullMarked;
