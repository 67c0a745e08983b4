package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.PASSWORD;
import static io.terminaldesk.access.signin.Customer.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.TestDatabase;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @SuppressWarnings("NullAway.Init")
    private static Customer demo;

    @SuppressWarnings("NullAway.Init")
    private static Customer production;

    @BeforeAll
    static void start() {
        demo = Customer.demo(TestDatabase.H2);
        production = Customer.production(TestDatabase.H2);
    }

    @AfterAll
    static void stop() {
        production.close();
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/terminals",
                "/account",
                "/terminals/nothing",
                "/settings/forgotten",
                "/live/row",
                "/live/nothing",
                "/api/probe",
                "/api/nothing",
                "/api/forgotten"
            })
    void areOnEveryAnswerWithAndWithoutALogin(String path) {
        Stream.of(
                        demo.browser().get(path),
                        demo.signedIn(SUPPORT).get(path),
                        production.browser().get(path))
                .forEach(answer -> assertSafe(answer.headers()));
        assertThat(production.browser().get(path).headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000 ; includeSubDomains");
        assertThat(demo.browser().get(path).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void areOnRefusals() {
        assertSafe(demo.browser().signIn(SUPPORT, "wrong").headers());
        assertSafe(demo.browser().post("/sign-in", Map.of()).headers());
        assertSafe(demo.signedIn(SUPPORT).post("/account/password", Map.of()).headers());
        assertSafe(demo.browser().get("/api/probe", "x-api-key", "wrong").headers());
    }

    @Test
    void letStaticFilesBeKept() {
        HttpHeaders headers = demo.browser().get("/assets/desk.css").headers();
        assertThat(headers.firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void giveTheDemoCookiesThatPlainHttpKeeps() {
        Browser browser = demo.browser();
        browser.signIn(SUPPORT, PASSWORD);
        assertThat(browser.cookies).containsKeys("TerminalDesk", "TerminalDesk-Csrf");
        assertThat(browser.setCookies).allSatisfy(cookie -> assertThat(cookie)
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure", "Domain"));
    }

    private static void assertSafe(HttpHeaders headers) {
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().satisfies(policy -> assertThat(policy)
                .contains(
                        "default-src 'self'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data: blob:",
                        "connect-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
