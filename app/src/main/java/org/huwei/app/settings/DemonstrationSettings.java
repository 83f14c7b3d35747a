package org.huwei.app.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The demonstration city, made up by seed and connected in place of real source systems.
 *
 * @param enabled whether the product runs on the demonstration city
 * @param seed text from which every record follows
 * @param factor scale of case and patrol numbers
 * @param firstYear first calendar year
 * @param years how many calendar years
 */
@ConfigurationProperties("huwei.demonstration")
public record DemonstrationSettings(boolean enabled, String seed, double factor, int firstYear, int years) {}
