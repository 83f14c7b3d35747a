package org.huwei.etl.simulate;

/**
 * What may be left undone, with the share undone in the best area and what the worst area adds. Chosen so that some
 * areas meet each target and some do not.
 */
enum Duty {
    PATROL_MONTH(0, 0.03),
    PATROL_TEAM(0.045, 0.13),
    PATROL_METHODS(0, 0.035),
    FOLLOW_UP(0.015, 0.13),
    RECORDING(0.015, 0.11),
    REPORT(0.0, 0.08),
    PLAN(0.02, 0.13),
    EMERGENCY(0, 0.09),
    GUARDIANSHIP(0, 0.08),
    ENROLMENT(0, 0.035),
    CARE(0.04, 0.16),
    SERVICE(0.015, 0.13);

    private final double floor;
    private final double atWorst;

    Duty(double floor, double atWorst) {
        this.floor = floor;
        this.atWorst = atWorst;
    }

    double floor() {
        return floor;
    }

    double atWorst() {
        return atWorst;
    }
}
