/**
 * From facts to figures: the warehouse reduces facts to counted units, Spark rolls them up through divisions, periods
 * and sub-groups, and plain Java judges and masks what comes out. Definitions are data ({@code sql/indicators}).
 */
@NullMarked
package org.huwei.etl.indicator;

import org.jspecify.annotations.NullMarked;
