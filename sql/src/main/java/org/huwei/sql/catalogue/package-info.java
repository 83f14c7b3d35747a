/**
 * The indicator definitions as data: each `sql/indicators/CODE.yaml` with its SQL, loaded and checked together, all
 * faults reported at once.
 */
@NullMarked
package org.huwei.sql.catalogue;

import org.jspecify.annotations.NullMarked;
