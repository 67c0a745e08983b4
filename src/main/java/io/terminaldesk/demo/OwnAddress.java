package io.terminaldesk.demo;

import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** How the demo's own clients reach the server that they run in. */
final class OwnAddress {

    private final ServerProperties server;
    private final SslBundles bundles;

    OwnAddress(ServerProperties server, SslBundles bundles) {
        this.server = server;
        this.bundles = bundles;
    }

    URI at(int port) {
        return URI.create((Ssl.isEnabled(server.getSsl()) ? "https" : "http") + "://localhost:" + port);
    }

    /** Whom those clients trust; empty while the server speaks plain HTTP. */
    Optional<SSLContext> trust() {
        var ssl = server.getSsl();
        return Ssl.isEnabled(ssl)
                ? Optional.ofNullable(
                                WebServerSslBundle.get(ssl, bundles).getStores().getKeyStore())
                        .map(OwnCertificateTrust::contextFor)
                : Optional.empty();
    }
}
