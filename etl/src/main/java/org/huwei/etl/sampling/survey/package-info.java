/**
 * Estimates from designed samples: totals, means, shares, domains and ratios with the variance that the design gives
 * them, in agreement with R's survey package (Lumley 2010, Complex Surveys).
 */
@NullMarked
package org.huwei.etl.sampling.survey;

import org.jspecify.annotations.NullMarked;
