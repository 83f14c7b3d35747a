/** Tests of checking and grading what a run loaded. */
@NullMarked
package org.huwei.etl.quality;

import org.jspecify.annotations.NullMarked;
