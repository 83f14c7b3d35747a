/** Tests of the declarations of records and sources. */
@NullMarked
package org.huwei.etl.source;

import org.jspecify.annotations.NullMarked;
