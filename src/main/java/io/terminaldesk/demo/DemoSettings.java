package io.terminaldesk.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be changed about the demo. Key and password are known to everyone, so they open a server on this machine only.
 *
 * @param password of each of the demo's users
 * @param diagnoseAtStart whether each terminal is diagnosed once when it first connects, so that there is something to see
 */
@ConfigurationProperties("terminaldesk.demo")
record DemoSettings(
        @DefaultValue("demo-api-key") String apiKey,
        @DefaultValue("demo-password") String password,
        @DefaultValue("true") boolean diagnoseAtStart) {

    DemoSettings {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("terminaldesk.demo.api-key is blank");
        }
    }
}
