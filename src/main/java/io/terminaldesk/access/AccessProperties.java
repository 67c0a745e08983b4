package io.terminaldesk.access;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param failedCredentialsPerMinute how many refused credentials a source may present before it is answered unseen
 * @param keysRememberedFor how long a key that was found is good without another look at the database
 */
@Validated
@ConfigurationProperties("terminaldesk.access")
record AccessProperties(
        @DefaultValue("20") @Positive int failedCredentialsPerMinute,
        @DefaultValue("1s") Duration keysRememberedFor) {

    AccessProperties {
        // A revoked key must be refused within 2 seconds.
        if (keysRememberedFor.isNegative() || keysRememberedFor.toMillis() > 1_500) {
            throw new IllegalArgumentException(
                    "terminaldesk.access.keys-remembered-for is " + keysRememberedFor + ", not 0 to 1.5 seconds");
        }
    }
}
