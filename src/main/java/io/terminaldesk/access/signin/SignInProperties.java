package io.terminaldesk.access.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param idle how long a login stands without an act of a person
 * @param absolute how long a login stands at all
 * @param secondFactorAge how long a proven second factor is good for what asks for one
 */
@ConfigurationProperties("terminaldesk.access.sign-in")
record SignInProperties(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("15m") Duration secondFactorAge) {

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    SignInProperties {
        // The payment industry's longest pause without signing in anew is 15 minutes, and a day's work is 12 hours.
        check("idle", idle, Duration.ofMinutes(15));
        check("absolute", absolute, Duration.ofHours(12));
        check("second-factor-age", secondFactorAge, Duration.ofMinutes(15));
    }

    private static void check(String name, Duration value, Duration atMost) {
        if (value.compareTo(AT_LEAST) < 0 || value.compareTo(atMost) > 0) {
            throw new IllegalArgumentException(
                    "terminaldesk.access.sign-in." + name + " is " + value + ", not " + AT_LEAST + " to " + atMost);
        }
    }
}
