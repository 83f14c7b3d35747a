package org.huwei.etl.simulate;

import java.time.LocalDate;

/** How an area works: which areas get which ways is drawn from the seed. */
enum Ways {
    EXEMPLARY(0, 0),
    GOOD(0.22, 0),
    ORDINARY(0.5, 0),
    WEAK(1, 0),
    /** Weak at first, good three years later. */
    IMPROVING(1, 0),
    /** Works well, but its records reach the city five weeks late. */
    LATE(0.3, 36);

    private static final double GETS_BETTER_A_YEAR = 0.38;
    private final double weakness;
    private final int lagDays;

    Ways(double weakness, int lagDays) {
        this.weakness = weakness;
        this.lagDays = lagDays;
    }

    int lagDays() {
        return lagDays;
    }

    /** From 0, exemplary, to 1, weak. */
    double weakness(LocalDate day) {
        if (this != IMPROVING) {
            return weakness;
        }
        double years = (day.toEpochDay() - LocalDate.of(2023, 1, 1).toEpochDay()) / 365.25;
        return Math.clamp(weakness - GETS_BETTER_A_YEAR * years, 0.05, 1);
    }
}
