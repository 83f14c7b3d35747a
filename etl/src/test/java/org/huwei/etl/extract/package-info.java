/** Tests of the extraction. */
@NullMarked
package org.huwei.etl.extract;

import org.jspecify.annotations.NullMarked;
