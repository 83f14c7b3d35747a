/** Tests of the indicators: a city worked out by hand, the judgement and the mask. */
@NullMarked
package org.huwei.etl.indicator;

import org.jspecify.annotations.NullMarked;
