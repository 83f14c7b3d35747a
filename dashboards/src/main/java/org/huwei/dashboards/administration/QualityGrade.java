package org.huwei.dashboards.administration;

import java.util.OptionalDouble;

/**
 * How good the records of one table and area are in one month.
 *
 * @param rows how many rows there are
 * @param letter A to D, by the worst of the shares
 */
public record QualityGrade(Place place, long rows, Shares shares, String letter) {

    /** The grade on which no indicator should rest. */
    public static final String UNFIT = "D";

    /** A record table in an area of six digits; empty where rows name no division. */
    public record Place(String table, String area) {}

    /** Shares from 0 to 1; empty where nothing can be said. */
    public record Shares(OptionalDouble completeness, OptionalDouble timeliness, OptionalDouble consistency) {}
}
