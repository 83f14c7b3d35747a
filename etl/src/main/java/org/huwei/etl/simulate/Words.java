package org.huwei.etl.simulate;

import java.time.LocalDate;

/** The words of the source systems: how they name things, invented names, days as clerks type them. */
final class Words {

    static final String YES = "是";
    static final String NO = "否";
    static final String[] CATEGORIES = {"监护不当", "无人监护", "面临辍学或基本生活无着", "流浪乞讨", "遭拐卖雇用伤害及其他"};
    static final String[] DEGREES = {"轻度", "中度", "重度"};
    static final String[] METHODS = {"重点走访", "街面巡查", "跟踪随访"};

    private static final String[] FAMILY = {"云", "禾", "舟", "岚", "竹", "麦", "星", "桥", "川", "荷", "霁", "穗"};
    private static final String[] GIVEN = {"一", "初", "念", "安", "小", "知", "若", "之", "然", "乐", "宁", "可"};
    private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int DIGIT_ZERO = '0';

    private Words() {}

    static String yes(boolean flag) {
        return flag ? YES : NO;
    }

    /** An invented name: the first syllables are no family names. */
    static String name(Dice dice) {
        String given = dice.pick(GIVEN) + (dice.chance(0.6) ? dice.pick(GIVEN) : "");
        return dice.pick(FAMILY) + given;
    }

    /**
     * An identity number that nobody can have: no region begins with 99. The check digit is right.
     *
     * @param child running number of the child in the city, so that no two are the same
     */
    static String identityNumber(int child, LocalDate birth, boolean male) {
        int running = child % 500 * 2 + (male ? 1 : 0);
        String digits = "99%04d%04d%02d%02d%03d"
                .formatted(
                        child / 500 % 10_000, birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), running);
        int sum = 0;
        for (int index = 0; index < CHECK_WEIGHTS.length; index++) {
            sum += CHECK_WEIGHTS[index] * (digits.charAt(index) - DIGIT_ZERO);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** A day in one of the four forms in which clerks type it; each area has a habit, not always kept. */
    static String typed(Dice dice, String areaCode, LocalDate day) {
        int habit = areaCode.charAt(5) % 4;
        int year = day.getYear();
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return switch (dice.chance(0.85) ? habit : dice.between(0, 3)) {
            case 0 -> day.toString();
            case 1 -> year + "/" + month + "/" + date;
            case 2 -> "" + (year * 10_000 + month * 100 + date);
            default -> year + "年" + month + "月" + date + "日";
        };
    }
}
