package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LimitsTest {

    @Test
    void endsALoginThatNobodyActsInWhileItsPageGoesOnAsking() throws IOException {
        try (var customer = Customer.demo(TestDatabase.H2, "terminaldesk.access.sign-in.idle=3s")) {
            Browser browser = customer.signedIn(SUPPORT);
            browser.get("/terminals");
            InputStream stream = browser.open("/live/events");
            assertThat(browser.get("/live/row").statusCode()).isEqualTo(200);
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> browser.get("/live/row").statusCode() == 401);
            assertThat(browser.get("/terminals").statusCode()).isEqualTo(303);
            stream.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%6cive/row", "/api/probe", "/%61pi/probe"})
    void endsALoginThatOnlyReadsByItself(String path) {
        try (var customer = Customer.demo(TestDatabase.H2, "terminaldesk.access.sign-in.idle=2s")) {
            Browser browser = customer.signedIn(SUPPORT);
            assertThat(browser.get(path).statusCode()).isEqualTo(200);
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> browser.get(path).statusCode() == 401);
            assertThat(browser.get("/terminals").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void renewsALoginByAnActThroughTheApi() {
        try (var customer = Customer.demo(TestDatabase.H2)) {
            Browser browser = customer.signedIn(SUPPORT);
            String token = Browser.tokenOf(browser.get("/account").body());
            long before = lastAccess(customer);
            await().until(() -> System.currentTimeMillis() > before + 5);
            browser.post("/api/probe", Map.of(), "X-CSRF-TOKEN", token);
            assertThat(lastAccess(customer)).isGreaterThan(before);
        }
    }

    @Test
    void renewsALoginByWhatAPersonDoesButNeverPastItsAbsoluteAge() {
        try (var customer = Customer.demo(
                TestDatabase.H2, "terminaldesk.access.sign-in.idle=2s", "terminaldesk.access.sign-in.absolute=6s")) {
            Browser browser = customer.signedIn(SUPPORT);
            long begun = System.nanoTime();
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(9))
                    .until(() -> browser.get("/terminals").statusCode() == 303);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(5));
            assertThat(customer.sessions()).isZero();
        }
    }

    @Test
    void leavesTheSessionsRowAsItIsWhenThePageAsksByItself() {
        try (var customer = Customer.demo(TestDatabase.H2)) {
            Browser browser = customer.signedIn(SUPPORT);
            browser.get("/terminals");
            long before = lastAccess(customer);
            await().until(() -> System.currentTimeMillis() > before + 5);
            browser.get("/live/row");
            assertThat(lastAccess(customer)).isEqualTo(before);
            browser.get("/terminals");
            assertThat(lastAccess(customer)).isGreaterThan(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT12H, PT15M",
        "PT16M, PT12H, PT15M",
        "PT15M, PT12H1S, PT15M",
        "PT15M, PT0.5S, PT15M",
        "PT15M, PT12H, PT15M1S",
        "PT-1S, PT12H, PT15M"
    })
    void refusesLimitsThatAreNone(Duration idle, Duration absolute, Duration secondFactorAge) {
        assertThatThrownBy(() -> new SignInProperties(idle, absolute, secondFactorAge))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("terminaldesk.access.sign-in.");
    }

    private static long lastAccess(Customer customer) {
        return customer.bean(JdbcClient.class)
                .sql("SELECT LAST_ACCESS_TIME FROM SPRING_SESSION")
                .query(Long.class)
                .single();
    }
}
