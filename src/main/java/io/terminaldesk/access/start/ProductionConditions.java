package io.terminaldesk.access.start;

import io.terminaldesk.access.edge.PublicUrl;
import io.terminaldesk.access.edge.TrustedProxies;
import io.terminaldesk.access.secret.SealingKeys;
import io.terminaldesk.access.secret.SecretProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What production needs. */
final class ProductionConditions {

    private final Environment environment;
    private final List<String> unmet = new ArrayList<>();

    ProductionConditions(Environment environment) {
        this.environment = environment;
    }

    List<String> unmet(boolean serving) {
        requireDatabase();
        requireSecretKey();
        if (serving) {
            requirePublicUrl();
            requireEncryptedWay();
        }
        return List.copyOf(unmet);
    }

    private void requireDatabase() {
        String url = property("spring.datasource.url");
        if (url.isBlank()) {
            unmet.add("spring.datasource.url is not set (SPRING_DATASOURCE_URL), for example"
                    + " jdbc:postgresql://db/terminaldesk");
        } else if (url.startsWith("jdbc:h2:mem:")) {
            unmet.add("spring.datasource.url is '" + url + "', a database in memory that forgets everything");
        }
    }

    private void requireSecretKey() {
        complain(() -> SealingKeys.of(Binder.get(environment).bindOrCreate("terminaldesk", SecretProperties.class)));
    }

    private void requirePublicUrl() {
        String url = property("terminaldesk.public-url");
        if (url.isBlank()) {
            unmet.add(
                    "terminaldesk.public-url is not set (TERMINALDESK_PUBLIC_URL), for example https://desk.example.com");
        } else {
            complain(() -> PublicUrl.parse(url));
        }
    }

    private void requireEncryptedWay() {
        List<String> proxies = Binder.get(environment)
                .bind("terminaldesk.trusted-proxies", Bindable.listOf(String.class))
                .orElse(List.of());
        complain(() -> new TrustedProxies(proxies));
        if (proxies.isEmpty() && !hasCertificate()) {
            unmet.add("neither a certificate (server.ssl.bundle or server.ssl.*) nor the proxies that bring HTTPS"
                    + " (terminaldesk.trusted-proxies, exact addresses) are set");
        }
    }

    private boolean hasCertificate() {
        return !"false".equals(property("server.ssl.enabled"))
                && Stream.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate")
                        .anyMatch(name -> !property(name).isBlank());
    }

    private void complain(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            unmet.add(String.valueOf(e.getMessage()));
        }
    }

    private String property(String name) {
        return environment.getProperty(name, "");
    }
}
