package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {

    @SuppressWarnings("NullAway.Init")
    private static Customer customer;

    private Browser browser = new Browser(0);

    @BeforeAll
    static void start() {
        customer = Customer.demo(TestDatabase.H2);
    }

    @AfterAll
    static void stop() {
        customer.close();
    }

    @BeforeEach
    void signIn() {
        browser = customer.signedIn(SUPPORT);
    }

    @Test
    void takesTheTokenOfAFormOrOfAHeader() {
        String token = Browser.tokenOf(browser.get("/account").body());
        assertThat(browser.post("/settings/secret", Browser.withToken(Map.of(), token))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/settings/secret", Map.of(), "X-CSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/api/probe", Map.of(), "X-CSRF-TOKEN", token).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings/secret", "/api/probe", "/sign-out", "/account/password"})
    void refusesWhatChangesSomethingWithoutTheTokenOfThisBrowser(String path) {
        String others =
                Browser.tokenOf(customer.signedIn(SUPPORT).get("/account").body());
        assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post(path, Browser.withToken(Map.of(), "wrong")).statusCode())
                .isEqualTo(403);
        assertThat(browser.post(path, Browser.withToken(Map.of(), others)).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoTokenOfBeforeTheSignIn() {
        Browser other = customer.browser();
        String before = Browser.tokenOf(other.get("/sign-in").body());
        other.post("/sign-in", Browser.withToken(Map.of("name", "support", "password", Customer.PASSWORD), before));
        assertThat(other.post("/settings/secret", Browser.withToken(Map.of(), before))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void asksAKeyForNoToken() {
        assertThat(customer.browser()
                        .post("/api/probe", Map.of(), "x-api-key", customer.key)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesNothingButGetWhereThePageAsksByItself() {
        String token = Browser.tokenOf(browser.get("/account").body());
        assertThat(browser.post("/live/row", Browser.withToken(Map.of(), token)).statusCode())
                .isEqualTo(403);
    }
}
