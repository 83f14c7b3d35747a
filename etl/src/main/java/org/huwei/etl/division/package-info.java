/**
 * What everything else refers to: the divisions of the city and the working-day calendar. Both come with the product as
 * files that experts can read and extend, and are loaded like any other source, with an entry in the ledger.
 */
@NullMarked
package org.huwei.etl.division;

import org.jspecify.annotations.NullMarked;
