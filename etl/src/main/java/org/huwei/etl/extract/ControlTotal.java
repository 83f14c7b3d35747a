package org.huwei.etl.extract;

/**
 * What a source counts of one record type in one area and month.
 *
 * @param area six digits, {@code 000000} where rows have no division
 * @param month such as 202503; 0 where rows have no day, or none that the source itself knows as one
 * @param rows number of rows
 * @param checksum sum of the row numbers, cut to 64 bits; 0 where they are texts
 */
public record ControlTotal(String area, int month, long rows, long checksum) {}
