package io.terminaldesk.access.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = EdgeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "terminaldesk.trusted-proxies=127.0.0.1, 2001:db8::1")
@ActiveProfiles("production")
class TrustedProxiesTest {

    @LocalServerPort
    private int port;

    @Test
    void appliesWhatATrustedProxySaid() throws IOException {
        assertThat(send("X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https", "X-Forwarded-Host: desk.example"))
                .contains("\"url\":\"https://desk.example/probe\"", "\"secure\":\"true\"", "\"client\":\"203.0.113.9\"")
                .doesNotContain("x-forwarded");
    }

    @Test
    void takesTheSocketSchemesOfWebSocketProxies() throws IOException {
        assertThat(send("X-Forwarded-Proto: wss")).contains("\"url\":\"https://desk.test/probe\"");
    }

    @Test
    void believesOnlyTheHopThatItsOwnProxiesAppended() throws IOException {
        assertThat(send("X-Forwarded-For: 10.9.9.9, 198.51.100.7, 2001:db8:0::1"))
                .contains("\"client\":\"198.51.100.7\"");
        assertThat(send("X-Forwarded-For: 10.9.9.9", "X-Forwarded-For: 198.51.100.7:4711"))
                .contains("\"client\":\"198.51.100.7\"");
        assertThat(send("X-Forwarded-For: 10.9.9.9, unknown")).contains("\"client\":\"127.0.0.1\"");
    }

    @Test
    void takesTheLastSchemeAndHostOfSeveral() throws IOException {
        assertThat(send("X-Forwarded-Proto: https, http", "X-Forwarded-Host: evil.test, desk.example"))
                .contains("\"url\":\"http://desk.example/probe\"");
        assertThat(send("X-Forwarded-Proto: javascript")).contains("\"url\":\"http://desk.test/probe\"");
    }

    @Test
    void neverTakesForwarded() throws IOException {
        assertThat(send("Forwarded: for=10.9.9.9;proto=https;host=evil.test", "X-Forwarded-For: 203.0.113.9"))
                .contains("\"url\":\"http://desk.test/probe\"", "\"client\":\"203.0.113.9\"")
                .doesNotContain("evil");
    }

    @Test
    void readsAnIpv6Client() throws IOException {
        assertThat(send("X-Forwarded-For: 2001:db8::77")).containsPattern("\"client\":\"\\[?2001:db8:0:0:0:0:0:77]?\"");
    }

    @Test
    void refusesAProxyThatIsNoAddress() {
        assertThatThrownBy(() -> new TrustedProxies(List.of("proxy.example")))
                .hasMessage("terminaldesk.trusted-proxies holds 'proxy.example', which is no IP address");
    }

    private String send(String... headers) throws IOException {
        return new RawHttp(port).send("GET /probe", headers);
    }
}
