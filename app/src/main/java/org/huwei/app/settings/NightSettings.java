package org.huwei.app.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the jobs run.
 *
 * @param nightly Quartz cron expression of six fields, read in Asia/Shanghai, at which the night's loads begin
 */
@ConfigurationProperties("huwei.schedule")
public record NightSettings(String nightly) {}
