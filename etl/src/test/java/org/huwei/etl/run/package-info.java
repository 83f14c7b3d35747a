/** Tests of the ledger. */
@NullMarked
package org.huwei.etl.run;

import org.jspecify.annotations.NullMarked;
