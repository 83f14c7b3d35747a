package org.huwei.dashboards.figures;

import org.huwei.dashboards.figures.DivisionSelection.Level;

/**
 * A division of the city.
 *
 * @param code 4 digits for the city, 6 for an area, 9 for a town, 12 for a village or community
 * @param name in Chinese, as officially published
 * @param parent code of the division above; empty for the city
 */
public record Division(String code, String name, Level level, String parent) {}
