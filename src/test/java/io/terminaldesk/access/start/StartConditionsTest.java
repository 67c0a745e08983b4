package io.terminaldesk.access.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class StartConditionsTest {

    private static final StartConditions SERVER = StartConditions.ofServer();
    private static final StartConditions ADMIN = StartConditions.ofAdmin();

    @Test
    void listsAllThatProductionLacksInOneMessage() {
        var context = new GenericApplicationContext();
        context.setEnvironment(profile("production"));
        assertThatThrownBy(() -> SERVER.initialize(context)).hasMessage("""
                        Terminal Desk does not start:
                          - spring.datasource.url is not set (SPRING_DATASOURCE_URL), for example jdbc:postgresql://db/terminaldesk
                          - neither terminaldesk.secret-key nor terminaldesk.secret-key-file is set
                          - terminaldesk.public-url is not set (TERMINALDESK_PUBLIC_URL), for example https://desk.example.com
                          - neither a certificate (server.ssl.bundle or server.ssl.*) nor the proxies that bring HTTPS (terminaldesk.trusted-proxies, exact addresses) are set""");
    }

    @Test
    void startsProductionWithAllOfIt() {
        assertThat(SERVER.unmetIn(production())).isEmpty();
        assertThat(ADMIN.unmetIn(production())).isEmpty();
    }

    @Test
    void asksAnAdministratorsCommandForDatabaseAndSecretKeyOnly() {
        assertThat(ADMIN.unmetIn(profile("production"))).hasSize(2);
        assertThat(ADMIN.unmetIn(profile("production")
                        .withProperty("spring.datasource.url", "jdbc:postgresql://db/desk")
                        .withProperty("terminaldesk.secret-key", key())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:mem:desk",
        "terminaldesk.public-url, http://desk.example",
        "terminaldesk.public-url, https://desk.example/console",
        "terminaldesk.secret-key-file, /nowhere/at/all",
        "terminaldesk.trusted-proxies, proxy.example",
        "terminaldesk.trusted-proxies, 10.0.0.0/8"
    })
    void quotesWhatIsWrong(String property, String value) {
        var environment = production().withProperty(property, value);
        if (property.endsWith("file")) {
            environment = environment(environment, "terminaldesk.secret-key");
        }
        assertThat(SERVER.unmetIn(environment)).singleElement().asString().contains("'" + value + "'");
    }

    @Test
    void neverQuotesTheSecretKey() {
        assertThat(SERVER.unmetIn(production().withProperty("terminaldesk.secret-key", "a bad secret")))
                .containsExactly("terminaldesk.secret-key is not the base64 of 32 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate"})
    void takesACertificateInPlaceOfProxies(String property) {
        var environment =
                environment(production(), "terminaldesk.trusted-proxies").withProperty(property, "x");
        assertThat(SERVER.unmetIn(environment)).isEmpty();
        assertThat(SERVER.unmetIn(environment.withProperty("server.ssl.enabled", "false")))
                .hasSize(1);
    }

    @Test
    void isEitherDemoOrProduction() {
        assertThat(SERVER.unmetIn(profile("demo", "production")))
                .singleElement()
                .asString()
                .contains("not both");
        assertThat(SERVER.unmetIn(profile("prod"))).singleElement().asString().contains("not 'prod'");
        assertThat(ADMIN.unmetIn(profile("prod"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    void startsTheDemoOnLoopback(String address) {
        assertThat(SERVER.unmetIn(profile("demo").withProperty("server.address", address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.1", "desk.example", "localhost.example"})
    void keepsTheDemoOnLoopbackUnlessItsKeyAndPasswordAreOverridden(String address) {
        var environment = profile("demo").withProperty("server.address", address);
        assertThat(SERVER.unmetIn(environment))
                .satisfiesExactly(
                        it -> assertThat(it).contains("key that everybody knows; set TERMINALDESK_DEMO_API_KEY"),
                        it -> assertThat(it).contains("password that everybody knows; set TERMINALDESK_DEMO_PASSWORD"));
        environment
                .withProperty("terminaldesk.demo.api-key", "demo-api-key")
                .withProperty("terminaldesk.demo.password", "demo-password");
        assertThat(SERVER.unmetIn(environment)).hasSize(2);
        assertThat(SERVER.unmetIn(environment.withProperty("terminaldesk.demo.api-key", "my own")))
                .singleElement()
                .asString()
                .contains("TERMINALDESK_DEMO_PASSWORD");
        assertThat(SERVER.unmetIn(environment.withProperty("terminaldesk.demo.password", "my own")))
                .isEmpty();
    }

    private static MockEnvironment production() {
        return profile("production")
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/desk")
                .withProperty("terminaldesk.secret-key", key())
                .withProperty("terminaldesk.public-url", "https://desk.example")
                .withProperty("terminaldesk.trusted-proxies", "10.0.0.1,2001:db8::1");
    }

    private static MockEnvironment environment(MockEnvironment environment, String without) {
        var fewer = new MockEnvironment();
        fewer.setActiveProfiles(environment.getActiveProfiles());
        for (String name : new String[] {
            "spring.datasource.url",
            "terminaldesk.secret-key",
            "terminaldesk.secret-key-file",
            "terminaldesk.public-url",
            "terminaldesk.trusted-proxies"
        }) {
            String value = environment.getProperty(name);
            if (value != null && !name.equals(without)) {
                fewer.setProperty(name, value);
            }
        }
        return fewer;
    }

    private static MockEnvironment profile(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return environment;
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(new byte[32]);
    }
}
