package org.huwei.app.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Throttling of the sign-in.
 *
 * @param failuresPerAccount wrong passwords in a row for one account and address before it must wait
 * @param failuresPerAddress wrong passwords from one address, whatever the account, before it must wait
 * @param pause how long it must wait
 */
@ConfigurationProperties("huwei.sign-in")
public record SignInSettings(int failuresPerAccount, int failuresPerAddress, Duration pause) {}
