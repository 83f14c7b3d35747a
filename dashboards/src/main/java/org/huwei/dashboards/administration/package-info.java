/**
 * What a data administrator sees of the product's own work: the jobs, their runs in the ledger and the rows they put
 * into quarantine. The package reads the ledger and asks the jobs; it computes nothing and changes no data.
 */
@NullMarked
package org.huwei.dashboards.administration;

import org.jspecify.annotations.NullMarked;
