package org.huwei.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.huwei.app.settings.SignInSettings;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String ADDRESS = "192.0.2.7";

    private Instant now = Instant.parse("2026-01-05T01:00:00Z");
    private final InstantSource clock = () -> now;
    private final SignInThrottle throttle = new SignInThrottle(new SignInSettings(3, 5, Duration.ofMinutes(5)), clock);

    @Test
    void three_wrong_passwords_make_the_account_wait_at_that_address_only() {
        fail("expert", 3);

        assertThat(throttle.mustWait("expert", ADDRESS)).isTrue();
        assertThat(throttle.mustWait("auditor", ADDRESS)).isFalse();
        assertThat(throttle.mustWait("expert", "192.0.2.8")).isFalse();
    }

    @Test
    void guessing_many_names_makes_the_address_wait() {
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            fail(name, 1);
        }

        assertThat(throttle.mustWait("expert", ADDRESS)).isTrue();
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() {
        fail("expert", 2);
        throttle.succeeded("expert", ADDRESS);
        fail("expert", 2);

        assertThat(throttle.mustWait("expert", ADDRESS)).isFalse();
    }

    @Test
    void the_wait_ends() {
        fail("expert", 3);
        now = now.plus(Duration.ofMinutes(5));

        assertThat(throttle.mustWait("expert", ADDRESS)).isFalse();
    }

    private void fail(String username, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(username, ADDRESS);
        }
    }
}
