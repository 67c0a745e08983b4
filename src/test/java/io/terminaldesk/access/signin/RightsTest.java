package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.READONLY;
import static io.terminaldesk.access.signin.Customer.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets through to a handler, by what, and what everybody else is told. */
class RightsTest {

    @SuppressWarnings("NullAway.Init")
    private static Customer customer;

    @BeforeAll
    static void start() {
        customer = Customer.demo(TestDatabase.H2);
    }

    @AfterAll
    static void stop() {
        customer.close();
    }

    @Test
    void refusesAHandlerThatNamesNoRightToEverybodyAndRecordsIt() {
        long before = customer.audited("refuse request", "FAILURE");
        assertThat(customer.signedIn(SUPPORT)
                        .get("/settings/forgotten?secret=1")
                        .statusCode())
                .isEqualTo(403);
        var api = customer.browser().get("/api/forgotten", "x-api-key", customer.key);
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).doesNotContain("open to all");
        assertThat(customer.audited("refuse request", "FAILURE")).isEqualTo(before + 2);
        assertThat(customer.refused("route/GET /settings/forgotten")).isTrue();
        assertThat(customer.refused("route/GET /api/forgotten")).isTrue();
    }

    @Test
    void asksForTheRightOfTheRoute() {
        Browser readonly = customer.signedIn(READONLY);
        assertThat(readonly.get("/terminals").statusCode()).isEqualTo(200);
        assertThat(readonly.submit("/account", "/terminals", Map.of()).statusCode())
                .isEqualTo(403);
        var token = Browser.tokenOf(readonly.get("/account").body());
        var answer = readonly.post("/api/probe", Map.of(), "X-CSRF-TOKEN", token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void neverAsksForASecondFactorInTheDemo() {
        assertThat(customer.signedIn(SUPPORT).get("/settings/secret").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/terminals/unknown/page", "/settings/nothing", "/api/nothing", "/live/nothing"})
    void hasNothingWhereNoHandlerIs(String path) {
        assertThat(customer.signedIn(SUPPORT).get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/terminals?state=offline, /sign-in?then=%2Fterminals%3Fstate%3Doffline",
        "/, /sign-in",
        "/account, /sign-in?then=%2Faccount"
    })
    void sendsWhoeverIsNotSignedInToTheSignInAndBack(String path, String location) {
        var answer = customer.browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(location);
    }

    @Test
    void tellsAScriptToLeaveThePageInsteadOfRedirectingIt() {
        var fragment = customer.browser()
                .get("/terminals", "HX-Request", "true", "HX-Current-URL", "http://localhost/terminals?page=2");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/sign-in?then=%2Fterminals%3Fpage%3D2");
        var live = customer.browser().get("/live/events");
        assertThat(live.statusCode()).isEqualTo(401);
        assertThat(live.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    }

    @Test
    void answersTheApiWithProblemsAndNeverRedirects() {
        var answer = customer.browser().get("/api/probe");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("ApiKey realm=\"Terminal Desk\"");
        assertThat(customer.browser().get("/api/probe", "x-api-key", "td_wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsTheApiBeCalledByKeyAndByLogin() {
        assertThat(customer.browser()
                        .get("/api/probe", "x-api-key", customer.key)
                        .body())
                .startsWith("API_KEY ");
        Browser browser = customer.signedIn(SUPPORT);
        assertThat(browser.get("/api/probe").body()).isEqualTo("USER support");
        assertThat(browser.get("/api/probe", "x-api-key", customer.key).body()).startsWith("API_KEY ");
        assertThat(browser.get("/api/probe", "x-api-key", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void goesOnToAPageOfThisServiceAlone() {
        assertThat(location(signInTo("/terminals?state=offline"))).isEqualTo("/terminals?state=offline");
        assertThat(location(signInTo("//evil.test"))).isEqualTo("/");
        assertThat(location(signInTo("/\\evil.test"))).isEqualTo("/");
        assertThat(location(customer.signedIn(SUPPORT).get("/sign-in?then=https://evil.test")))
                .isEqualTo("/");
    }

    private static HttpResponse<String> signInTo(String then) {
        return customer.browser()
                .submit("/sign-in", "/sign-in", Map.of("name", "support", "password", Customer.PASSWORD, "then", then));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
