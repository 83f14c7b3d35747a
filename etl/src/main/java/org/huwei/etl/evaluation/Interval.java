package org.huwei.etl.evaluation;

/**
 * A closed interval of an estimate.
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower one
 */
public record Interval(double lower, double upper) {}
