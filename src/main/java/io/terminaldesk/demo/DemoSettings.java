package io.terminaldesk.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What may be changed about the demo. The key is known to everyone, so it opens a server on this machine only. */
@ConfigurationProperties("terminaldesk.demo")
record DemoSettings(@DefaultValue("demo-api-key") String apiKey) {

    DemoSettings {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("terminaldesk.demo.api-key is blank");
        }
    }
}
