package io.terminaldesk.access.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl {@code https://host[:port]} that the service is reached by; without it no page of any origin may call
 * @param trustedProxies exact IP addresses whose X-Forwarded-* headers are believed
 */
@ConfigurationProperties("terminaldesk")
record EdgeProperties(
        @Nullable String publicUrl, @DefaultValue List<String> trustedProxies) {}
