package org.huwei.etl.extract;

/** Division codes as sources write them, always 12 digits, and ours: city 4, area 6, town 9, village 12. */
final class DivisionCode {

    private static final int FULL = 12;

    private DivisionCode() {}

    /** Our code of a full code; anything else stays as it is, for the reference check to refuse. */
    static String own(String code) {
        if (code.length() != FULL || !code.endsWith("000")) {
            return code;
        }
        if (!code.endsWith("000000")) {
            return code.substring(0, 9);
        }
        return code.substring(0, code.endsWith("00000000") ? 4 : 6);
    }

    /** The town in which a division lies. */
    static String town(String code) {
        return code.length() == FULL ? code.substring(0, 9) : code;
    }

    /** The area in which a division lies. */
    static String area(String code) {
        return code.length() == FULL ? code.substring(0, 6) : code;
    }
}
