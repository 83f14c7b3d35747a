package org.huwei.etl.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A town or village with its ways.
 *
 * @param code 9 digits for a town, 12 for a village
 * @param name as in the register of divisions
 * @param ways how the area works
 * @param strain this place against its area: 1 as the area, above 1 worse
 * @param perfect too good to be true: nothing missed, nothing found, one text
 */
record Place(String code, String name, Ways ways, double strain, boolean perfect) {

    boolean isTown() {
        return code.length() == 9;
    }

    /** The 12 digits by which both source systems name it. */
    String fullCode() {
        return isTown() ? code + "000" : code;
    }

    String townCode() {
        return code.substring(0, 9);
    }

    String areaCode() {
        return code.substring(0, 6);
    }

    /** A street (街道) rather than a rural town. */
    boolean isUrban() {
        return code.charAt(6) == '0';
    }

    /** When something known at a moment reaches the source system. */
    LocalDateTime reaches(LocalDateTime known) {
        return known.plusDays(ways.lagDays());
    }

    /** The share of a duty that is not done here at this time, at most 60 %. */
    double fails(Duty duty, LocalDate day) {
        if (perfect) {
            return 0;
        }
        double weakness = ways.weakness(day);
        return Math.min(0.6, duty.floor() + duty.atWorst() * weakness * strain);
    }
}
