/**
 * The methods of evaluation: intervals, and later composites, agreement and control charts, as pure functions of
 * numbers. Plain Java, so that a page, a Spark run, the command line and the web API give the same digits.
 */
@NullMarked
package org.huwei.etl.evaluation;

import org.jspecify.annotations.NullMarked;
