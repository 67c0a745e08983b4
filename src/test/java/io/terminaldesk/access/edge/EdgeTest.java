package io.terminaldesk.access.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = EdgeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "terminaldesk.public-url=https://desk.test",
            // Where Spring Boot by itself would believe everybody's forwarding headers.
            "spring.main.cloud-platform=kubernetes",
            "management.server.port=0",
            "management.server.address=127.0.0.1"
        })
@ActiveProfiles("production")
@ExtendWith(OutputCaptureExtension.class)
class EdgeTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unclaimed", "/nothing", "/error", "/actuator", "/actuator/health", "/", "/probes"})
    void deniesWhatNoChainClaimsAsIfThereWereNothing(String path) throws IOException {
        assertThat(http.send("GET " + path))
                .startsWith("HTTP/1.1 404 ")
                .contains("application/problem+json", "\"status\":404", "There is nothing here.")
                .doesNotContainIgnoringCase("spring", "exception", "jetty", "set-cookie", "www-authenticate");
        assertThat(http.send("POST " + path, "Content-Length: 0")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void hidesWhatFailedInsideAndNamesTheRequest() throws IOException {
        String answer = http.send("GET /probe/broken");
        assertThat(answer)
                .startsWith("HTTP/1.1 500 ")
                .contains("application/problem+json")
                .doesNotContainIgnoringCase("secret", "exception", "terminaldesk", "jetty")
                .contains("\"requestId\":\"" + requestIdOf(answer) + "\"");
    }

    @Test
    void givesEachRequestAnIdOfItsOwnAndTrustsNoCallers() throws IOException {
        String first = http.send("GET /probe", "X-Request-Id: forged");
        String second = http.send("GET /probe");
        assertThat(requestIdOf(first)).matches("[0-9a-f]{16}").isNotEqualTo(requestIdOf(second));
        assertThat(first)
                .contains("\"requestId\":\"" + requestIdOf(first) + "\"")
                .doesNotContain("forged");
    }

    @Test
    void logsOneLineWithTheRequestIdWhateverTheCallerSent(CapturedOutput output) throws IOException {
        String answer = http.send("GET /probe?text=a%0D%0A2026-01-01T00:00:00Z%20INFO%20forged%1B[31m");
        assertThat(output.getOut().lines().filter(line -> line.contains("forged")))
                .singleElement()
                .asString()
                .contains(
                        "[" + requestIdOf(answer) + "]",
                        "probed with Optional[a??2026-01-01T00:00:00Z INFO forged?[31m]");
    }

    @Test
    void startsNoLineOfTheLogWithWhatAnExceptionQuotes(CapturedOutput output) throws IOException {
        http.send("GET /probe/broken");
        assertThat(output.getOut().lines().filter(line -> line.contains("2026-01-01 forged")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("  "));
    }

    @Test
    void answersHealthOnTheManagementPortOnly() throws IOException {
        assertThat(new RawHttp(managementPort).send("GET /actuator/health")).startsWith("HTTP/1.1 200 ");
        assertThat(http.send("GET /actuator/health")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void makesNoPasswordOfItsOwn(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("generated security password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://desk.test.evil",
                "https://evil/desk.test",
                "https://sub.desk.test",
                "http://desk.test",
                "https://desk.test:8443",
                "https://desk.test:443",
                "https://DESK.test",
                "https://desk.test.",
                "https://desk.test/",
                ""
            })
    void refusesEveryOriginButItsOwn(String origin) throws IOException {
        assertThat(http.send("POST /probe", "Origin: " + origin, "Content-Length: 0"))
                .startsWith("HTTP/1.1 403 ")
                .contains("application/problem+json");
        assertThat(http.send("GET /probe", "Origin: " + origin, "Upgrade: websocket"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void refusesTwoOrigins() throws IOException {
        assertThat(http.send(
                        "POST /probe", "Origin: https://desk.test", "Origin: https://evil.test", "Content-Length: 0"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void letsItsOwnOriginCallersWithoutOneAndSafeReadsPass() throws IOException {
        assertThat(http.send("POST /probe", "Origin: https://desk.test", "Content-Length: 0"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(http.send("POST /probe", "Content-Length: 0")).startsWith("HTTP/1.1 200 ");
        assertThat(http.send("GET /probe", "Origin: https://evil.test")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void believesNobodyWithoutTrustedProxies() throws IOException {
        assertThat(http.send(
                        "GET /probe",
                        "X-Forwarded-For: 203.0.113.9",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: evil.test",
                        "X-Forwarded-User: root",
                        "Forwarded: for=203.0.113.9;proto=https;host=evil.test"))
                .contains("\"url\":\"http://desk.test/probe\"", "\"secure\":\"false\"", "\"client\":\"127.0.0.1\"")
                .doesNotContain("forwarded");
    }

    static String requestIdOf(String answer) {
        Matcher header = Pattern.compile("(?im)^X-Request-Id: (\\S+)$").matcher(answer);
        assertThat(header.find()).isTrue();
        return header.group(1);
    }
}
