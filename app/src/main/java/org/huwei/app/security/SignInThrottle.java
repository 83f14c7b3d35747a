package org.huwei.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.huwei.app.settings.SignInSettings;

/**
 * Counts wrong passwords by account and address, and by address alone, and makes whoever has too many wait. The counts
 * are bounded in number, so that guessing many names cannot fill the memory.
 */
class SignInThrottle {

    private static final int MOST_KEYS = 100_000;

    private final SignInSettings settings;
    private final InstantSource clock;
    private final Cache<String, Failures> failures;

    SignInThrottle(SignInSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(settings.pause())
                .build();
    }

    /** Returns whether the address must wait before it may try this account again. */
    boolean mustWait(String username, String address) {
        return exceeds(accountKey(username, address), settings.failuresPerAccount())
                || exceeds(addressKey(address), settings.failuresPerAddress());
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        for (String key : List.of(accountKey(username, address), addressKey(address))) {
            failures.asMap().merge(key, new Failures(1, now), (old, one) -> fresh(old, now) ? old.andOne(now) : one);
        }
    }

    void succeeded(String username, String address) {
        failures.invalidate(accountKey(username, address));
    }

    private boolean exceeds(String key, int most) {
        Failures counted = failures.getIfPresent(key);
        return counted != null && counted.count() >= most && fresh(counted, clock.instant());
    }

    private boolean fresh(Failures counted, Instant now) {
        return counted.last().plus(settings.pause()).isAfter(now);
    }

    private static String accountKey(String username, String address) {
        return "account|" + username + "|" + address;
    }

    private static String addressKey(String address) {
        return "address|" + address;
    }

    private record Failures(int count, Instant last) {
        Failures andOne(Instant now) {
            return new Failures(count + 1, now);
        }
    }
}
