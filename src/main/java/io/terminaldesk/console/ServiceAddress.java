package io.terminaldesk.console;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Where terminals reach this service: at its public URL, else where this request reached it. */
@Component
@ConditionalOnWebApplication
public class ServiceAddress {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final @Nullable String publicUrl;

    ServiceAddress(@Value("${terminaldesk.public-url:#{null}}") @Nullable String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public record HostAndPort(String host, int port) {}

    public HostAndPort of(HttpServletRequest request) {
        if (publicUrl == null || publicUrl.isBlank()) {
            return new HostAndPort(request.getServerName(), request.getServerPort());
        }
        URI url = URI.create(publicUrl.strip());
        int standard = "http".equalsIgnoreCase(url.getScheme()) ? HTTP : HTTPS;
        return new HostAndPort(String.valueOf(url.getHost()), url.getPort() < 0 ? standard : url.getPort());
    }
}
