package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.UserName;
import io.terminaldesk.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What production asks of everybody: HTTPS cookies, a second factor, and a fresh one before a secret. */
class ProductionTest {

    private static final String COOKIE = "__Host-TerminalDesk";

    @SuppressWarnings("NullAway.Init")
    private static Customer customer;

    private static int users;

    private UserName name = new UserName("nobody");
    private Browser browser = new Browser(0);

    @BeforeAll
    static void start() {
        customer = Customer.production(TestDatabase.H2, "terminaldesk.access.sign-in.second-factor-age=2s");
    }

    @AfterAll
    static void stop() {
        customer.close();
    }

    @BeforeEach
    void givePassword() {
        name = new UserName("user-" + ++users);
        customer.user(name, Role.TERMINAL_SUPPORT);
        browser = customer.browser();
    }

    @Test
    void keepsItsCookiesToThisHostAndToHttps() {
        browser.signIn(name, PASSWORD);
        assertThat(browser.setCookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-TerminalDesk")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain"));
    }

    @Test
    void letsNobodyInBeforeTheyHaveSetUpASecondFactor() {
        var answer = browser.submit(
                "/sign-in?then=/terminals",
                "/sign-in",
                Map.of("name", name.value(), "password", PASSWORD, "then", "/terminals"));
        assertThat(location(answer)).isEqualTo("/sign-in/set-up?then=%2Fterminals");
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(303);
        assertThat(browser.get("/live/row").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/probe").statusCode()).isEqualTo(401);

        String page = browser.get(location(answer)).body();
        assertThat(page).contains("<svg", "viewBox=\"0 0 ").doesNotContain("style=");
        var wrong = browser.submit("/sign-in/set-up", "/sign-in/set-up", Map.of("code", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);

        String half = String.valueOf(browser.cookies.get(COOKIE));
        var codes = browser.submit(
                "/sign-in/set-up", "/sign-in/set-up", Map.of("code", Code.ofKeyOn(page), "then", "/terminals"));
        assertThat(Code.recoveryCodesOn(codes.body())).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes.body()).contains("href=\"/terminals\"");
        assertThat(browser.cookies.get(COOKIE)).isNotEqualTo(half);
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/sign-in/set-up"))).isEqualTo("/sign-in");
    }

    @Test
    void asksForTheSecondFactorAfterThePassword() {
        Deque<String> codes = enrol();
        browser = customer.browser();
        assertThat(location(browser.signIn(name, PASSWORD))).isEqualTo("/sign-in/second-factor");
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(303);
        assertThat(location(browser.get("/sign-in/set-up"))).isEqualTo("/sign-in");

        String half = String.valueOf(browser.cookies.get(COOKIE));
        assertThat(prove("000000", "/terminals").statusCode()).isEqualTo(422);
        String code = codes.remove();
        var proven = prove(code, "/terminals");
        assertThat(location(proven)).isEqualTo("/terminals");
        assertThat(browser.cookies.get(COOKIE)).isNotEqualTo(half);
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(200);

        browser = customer.browser();
        browser.signIn(name, PASSWORD);
        assertThat(prove(code, "/terminals").statusCode()).isEqualTo(422);
    }

    @Test
    void locksAfterTenWrongCodes() {
        Deque<String> codes = enrol();
        browser = customer.browser();
        browser.signIn(name, PASSWORD);
        for (int i = 0; i < 10; i++) {
            prove("000000", "/");
        }
        var answer = prove(codes.remove(), "/");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(SignInTest.alert(answer.body())).contains("Try again later");
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(303);
    }

    @Test
    void asksForAFreshSecondFactorBeforeASecret() {
        Deque<String> codes = enrol();
        assertThat(browser.get("/settings/secret").statusCode()).isEqualTo(200);
        String id = browser.get("/terminals").body();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> browser.get("/settings/secret").statusCode() == 303);
        assertThat(location(browser.get("/settings/secret?of=a")))
                .isEqualTo("/sign-in/second-factor?then=%2Fsettings%2Fsecret%3Fof%3Da");
        var fragment = browser.submit(
                "/account",
                "/settings/secret",
                Map.of(),
                "HX-Request",
                "true",
                "HX-Current-URL",
                "https://desk.test/settings");
        assertThat(fragment.statusCode()).isEqualTo(403);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/sign-in/second-factor?then=%2Fsettings");
        var form = browser.submit("/account", "/settings/secret", Map.of(), "Referer", "https://desk.test/settings");
        assertThat(location(form)).isEqualTo("/sign-in/second-factor?then=%2Fsettings");
        var api = browser.post(
                "/api/secret",
                Map.of(),
                "X-CSRF-TOKEN",
                Browser.tokenOf(browser.get("/account").body()));
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("second factor");

        String before = String.valueOf(browser.cookies.get(COOKIE));
        assertThat(location(prove(codes.remove(), "/settings/secret"))).isEqualTo("/settings/secret");
        assertThat(browser.get("/settings/secret").body()).isEqualTo("secret");
        assertThat(browser.cookies.get(COOKIE)).isNotEqualTo(before);
        assertThat(browser.get("/terminals").body()).isEqualTo(id);
    }

    @Test
    void asksNoKeyForASecondFactor() {
        var answer = browser.post("/api/secret", Map.of(), "x-api-key", customer.key);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void replacesASecondFactorByANewOneWithNewRecoveryCodes() {
        Deque<String> old = enrol();
        String page = browser.get("/account/second-factor").body();
        var answer =
                browser.submit("/account/second-factor", "/account/second-factor", Map.of("code", Code.ofKeyOn(page)));
        assertThat(Code.recoveryCodesOn(answer.body())).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(browser.submit("/account", "/sign-out", Map.of()).statusCode())
                .isEqualTo(302);
        browser.signIn(name, PASSWORD);
        assertThat(prove(old.remove(), "/").statusCode()).isEqualTo(422);
    }

    private Deque<String> enrol() {
        browser.signIn(name, PASSWORD);
        String page = browser.get("/sign-in/set-up").body();
        var codes = browser.submit("/sign-in/set-up", "/sign-in/set-up", Map.of("code", Code.ofKeyOn(page)));
        return new ArrayDeque<>(Code.recoveryCodesOn(codes.body()));
    }

    private HttpResponse<String> prove(String code, String then) {
        return browser.submit("/sign-in/second-factor", "/sign-in/second-factor", Map.of("code", code, "then", then));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no location, but " + answer.statusCode());
    }
}
