package org.huwei.dashboards.expert;

/**
 * One division of the tree.
 *
 * @param code its code, such as 320509
 * @param name its name, such as 吴江区
 * @param level city, area, town or village
 * @param parent the code of the division above it, empty for the city
 */
public record Division(String code, String name, String level, String parent) {}
