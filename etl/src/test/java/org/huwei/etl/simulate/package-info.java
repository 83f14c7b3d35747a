/** Tests of the demonstration city: that it is deterministic, believable and dirty by exactly known counts. */
@NullMarked
package org.huwei.etl.simulate;

import org.jspecify.annotations.NullMarked;
