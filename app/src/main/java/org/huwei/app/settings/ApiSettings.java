package org.huwei.app.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the web API.
 *
 * @param largestBody largest body of a call
 * @param callsAtOnce computations at once; further ones wait for half a minute at most
 */
@ConfigurationProperties("huwei.api")
public record ApiSettings(DataSize largestBody, int callsAtOnce) {}
