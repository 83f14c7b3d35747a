package org.huwei.etl.simulate;

import java.time.LocalDate;

/** Resident minors of every village, by year: some villages grow, some shrink. */
final class SimulatesPopulation {

    private final Scene scene;

    SimulatesPopulation(Scene scene) {
        this.scene = scene;
    }

    void run() {
        scene.villages().forEach(this::village);
    }

    /** Resident minors when the city began; also says how many cases a village has. */
    static double minors(Scene scene, Place village) {
        return 560
                        * StrictMath.exp(
                                0.6 * scene.dice("population", village.code()).normal())
                + (village.isUrban() ? 240 : 60);
    }

    private void village(Place village) {
        double minors = minors(scene, village);
        Dice dice = scene.dice("growth", village.code());
        double growth = 1 + 0.015 * dice.normal();
        int lastYear = scene.timeline().end().getYear() - 1;
        for (int year = scene.timeline().firstDay().getYear(); year <= lastYear; year++) {
            long resident = Math.round(minors);
            long schoolAge = Math.round(resident * (0.56 + 0.04 * dice.share()));
            scene.rows()
                    .row(
                            SourceTable.RENKOU,
                            Version.good(
                                    dice.atWork(LocalDate.of(year, 3, dice.between(1, 25))),
                                    village.fullCode(),
                                    year,
                                    resident,
                                    schoolAge));
            minors *= growth;
        }
    }
}
