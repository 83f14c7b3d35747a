package org.huwei.etl.division;

/**
 * What kind of division one is, by its name, and where the name does not say, by its statistical code (国家统计局
 * 统计用区划代码): the last three digits of a village are 001–199 for a neighbourhood and 200–399 for a village
 * committee, 400–499 and 500–599 for what is like one.
 */
final class DivisionKind {

    private static final int AREA_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;

    private DivisionKind() {}

    static String of(String code, String name) {
        return switch (code.length()) {
            case 4 -> "市";
            case AREA_DIGITS -> ofArea(name);
            case TOWN_DIGITS -> ofTown(name);
            default -> ofVillage(code, name);
        };
    }

    private static String ofArea(String name) {
        if (name.endsWith("市")) {
            return "县级市";
        }
        return name.endsWith("园区") ? "管委会" : "区";
    }

    /** Development zones, parks and farms that are run like a town have an administrative committee. */
    private static String ofTown(String name) {
        if (name.contains("街道")) {
            return "街道";
        }
        return name.endsWith("镇") || name.contains("(镇)") || name.contains("（镇）") ? "镇" : "管委会";
    }

    private static String ofVillage(String code, String name) {
        if (name.contains("村委会") || name.contains("村民委员会")) {
            return "村";
        }
        if (name.contains("居委会") || name.contains("社区")) {
            return "社区";
        }
        int number = Integer.parseInt(code.substring(TOWN_DIGITS));
        return (number >= 200 && number < 400) || number >= 500 ? "村" : "社区";
    }
}
