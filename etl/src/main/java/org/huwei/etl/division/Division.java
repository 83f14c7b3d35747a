package org.huwei.etl.division;

import java.util.List;

/**
 * One division of the city.
 *
 * @param code 4 digits for the city, 6 for an area, 9 for a town, 12 for a village
 * @param name its name in Chinese
 * @param level city, area, town or village
 * @param parent code of the division it lies in; empty for the city
 * @param kind 市、区、县级市、管委会、镇、街道、村、社区
 */
record Division(String code, String name, String level, String parent, String kind) {

    private static final String FILE = "divisions/suzhou.csv";

    /**
     * Reads the divisions of the product, every parent before its children.
     *
     * @throws IllegalArgumentException when a line is wrong
     */
    static List<Division> read() {
        List<Division> divisions = CsvFile.read(FILE, "code,name,level,parent").stream()
                .map(cells -> of(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
        requireParents(divisions);
        return divisions;
    }

    /** The file follows the national code list, in which an area is called a district. */
    private static Division of(String code, String name, String level, String parent) {
        String own = level.equals("district") ? "area" : level;
        return new Division(code, name, own, parent, DivisionKind.of(code, name));
    }

    private static void requireParents(List<Division> divisions) {
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (Division division : divisions) {
            boolean city = division.level().equals("city");
            if (city ? !division.parent().isEmpty() : !seen.contains(division.parent())) {
                throw new IllegalArgumentException("File %s puts %s %s under `%s`, which does not stand above it."
                        .formatted(FILE, division.code(), division.name(), division.parent()));
            }
            if (!seen.add(division.code())) {
                throw new IllegalArgumentException("File " + FILE + " has the code " + division.code() + " twice.");
            }
        }
    }
}
