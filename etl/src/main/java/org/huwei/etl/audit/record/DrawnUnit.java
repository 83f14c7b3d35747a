package org.huwei.etl.audit.record;

/**
 * One drawn unit.
 *
 * @param stratum the area's code
 * @param order its place in the ticket order of its stratum, from 1
 * @param reserve true for a reserve, false for the sample
 * @param unit its id in the frame
 * @param ticket its ticket in full, as {@link org.huwei.etl.sampling.TicketOrder} defines it
 */
public record DrawnUnit(String stratum, int order, boolean reserve, String unit, String ticket) {

    /** The id that the sampler is given: the unit's id alone would tie the draws of two strata together. */
    public static String samplerId(String stratum, String unit) {
        return stratum + "|" + unit;
    }

    /** The word in records: {@code sample} or {@code reserve}. */
    public String role() {
        return reserve ? "reserve" : "sample";
    }
}
