/** Tests of the rules for rows. */
@NullMarked
package org.huwei.etl.validate;

import org.jspecify.annotations.NullMarked;
