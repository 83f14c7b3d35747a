/** Tests of the ledger. */
@NullMarked
package org.huwei.etl.division;

import org.jspecify.annotations.NullMarked;
