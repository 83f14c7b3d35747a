package org.huwei.app.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Protection of the children's identities.
 *
 * @param pseudonymKey secret of at least 32 characters for the keyed pseudonyms; empty: one is made at the first start
 *     and kept in the data directory, readable by its owner only
 */
@ConfigurationProperties("huwei.privacy")
public record PrivacySettings(String pseudonymKey) {}
