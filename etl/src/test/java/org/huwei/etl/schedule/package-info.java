/** Tests of the schedule on real stores. */
@NullMarked
package org.huwei.etl.schedule;

import org.jspecify.annotations.NullMarked;
