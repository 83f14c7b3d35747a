package org.huwei.etl.simulate;

import java.time.LocalDate;

/**
 * An invented child.
 *
 * @param number running number in the city
 * @param name invented
 * @param identityNumber of a region that does not exist
 * @param disabled registered as disabled
 */
record Child(int number, String name, String identityNumber, boolean male, LocalDate birth, boolean disabled) {

    static Child born(int number, Dice dice, LocalDate found) {
        int age = new int[] {1, 4, 8, 12, 15, 17}[dice.weighted(8, 14, 30, 28, 15, 5)];
        LocalDate birth = found.minusDays(Math.round((age + 0.98 * dice.share()) * 365.25));
        boolean male = dice.chance(0.56);
        return new Child(
                number, Words.name(dice), Words.identityNumber(number, birth, male), male, birth, dice.chance(0.08));
    }

    LocalDate comesOfAge() {
        return birth.plusYears(18);
    }

    int age(LocalDate day) {
        return birth.until(day).getYears();
    }
}
