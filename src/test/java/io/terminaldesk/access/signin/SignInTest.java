package io.terminaldesk.access.signin;

import static io.terminaldesk.access.signin.Customer.PASSWORD;
import static io.terminaldesk.access.signin.Customer.READONLY;
import static io.terminaldesk.access.signin.Customer.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.UserName;
import io.terminaldesk.testing.TestDatabase;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SignInTest {

    @SuppressWarnings("NullAway.Init")
    private static Customer customer;

    SignInTest(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        customer = Customer.demo(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        customer.close();
    }

    @Test
    void signsInWithNameAndPasswordAndShowsThePage() {
        Browser browser = customer.browser();
        var answer = browser.signIn(SUPPORT, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(browser.get("/terminals").body()).startsWith("support [TERMINAL_SUPPORT]");
    }

    @Test
    void keepsNoSessionForWhoOnlyLooksAtTheSignIn() {
        long before = customer.sessions();
        Browser browser = customer.browser();
        browser.get("/sign-in");
        browser.get("/terminals");
        browser.signIn(SUPPORT, "wrong");
        assertThat(customer.sessions()).isEqualTo(before);
        assertThat(browser.cookies).containsOnlyKeys("TerminalDesk-Csrf");
    }

    @Test
    void tellsWrongNameAndWrongPasswordAlike() {
        String wrongPassword = alert(customer.browser().signIn(SUPPORT, "wrong").body());
        String wrongName = alert(
                customer.browser().signIn(new UserName("nobody"), PASSWORD).body());
        assertThat(wrongPassword).isEqualTo(wrongName).contains("Name or password is wrong");
    }

    @Test
    void locksAfterTenWrongPasswordsAndSaysOnlyToTryLater() {
        var name = new UserName("locked");
        customer.user(name, Role.READONLY);
        Browser browser = customer.browser();
        IntStream.range(0, 10).forEach(_ -> browser.signIn(name, "wrong"));
        var answer = browser.signIn(name, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(alert(answer.body())).contains("Try again later").doesNotContain("locked", "30");
        assertThat(browser.get("/terminals").statusCode()).isEqualTo(303);
    }

    @Test
    void takesNoSessionIdThatWasThereBefore() {
        Browser browser = customer.browser();
        browser.cookies.put("TerminalDesk", "A".repeat(43));
        browser.signIn(SUPPORT, PASSWORD);
        assertThat(browser.cookies.get("TerminalDesk"))
                .isNotEqualTo("A".repeat(43))
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void givesWhoSignsInOverAnotherLoginANewSessionAndEndsTheOther() {
        Browser other = customer.signedIn(READONLY);
        String planted = String.valueOf(other.cookies.get("TerminalDesk"));
        Browser browser = customer.browser();
        browser.cookies.put("TerminalDesk", planted);
        browser.submit("/account", "/sign-in", Map.of("name", "support", "password", PASSWORD));
        assertThat(browser.cookies.get("TerminalDesk")).isNotEqualTo(planted);
        assertThat(browser.get("/terminals").body()).startsWith("support");
        assertThat(other.get("/terminals").statusCode()).isEqualTo(303);
    }

    @Test
    void keepsTheIdOfALoginApartFromItsCookie() {
        Browser browser = customer.signedIn(SUPPORT);
        String page = browser.get("/terminals").body();
        assertThat(page).doesNotContain(browser.cookies.get("TerminalDesk"));
        assertThat(page).isEqualTo(browser.get("/terminals").body());
    }

    @Test
    void showsTheSignInAgainWhenItsPageIsTooOld() {
        Browser browser = customer.browser();
        var answer = browser.post("/sign-in", Map.of("name", "support", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        String shown = browser.get(answer.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(alert(shown)).contains("This page had been open for too long");
    }

    @Test
    void speaksPortuguese() {
        assertThat(customer.browser()
                        .get("/sign-in", "Accept-Language", "pt-BR")
                        .body())
                .contains("Nome de usuário", "lang=\"pt-BR\"");
    }

    @Test
    void showsWhoeverIsSignedInTheirAccountAndChangesThePassword() {
        var name = new UserName("changing");
        customer.user(name, Role.READONLY);
        Browser elsewhere = customer.signedIn(name);
        Browser browser = customer.signedIn(name);
        assertThat(browser.get("/account").body()).contains("changing", "readonly", "TestMerchant");

        var refused = browser.submit("/account", "/account/password", passwords("wrong", "a new password"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(alert(refused.body())).contains("current password is wrong");

        var changed = browser.submit("/account", "/account/password", passwords(PASSWORD, "a new password"));
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(browser.get("/account?changed").body()).contains("Your password is changed.");
        assertThat(elsewhere.get("/terminals").statusCode()).isEqualTo(303);
        assertThat(customer.browser().signIn(name, PASSWORD).statusCode()).isEqualTo(422);
    }

    private static Map<String, String> passwords(String current, String wanted) {
        return Map.of("current", current, "wanted", wanted, "again", wanted);
    }

    static String alert(String page) {
        int start = page.indexOf("role=\"alert\">");
        return start < 0 ? "" : page.substring(start, page.indexOf("</div>", start));
    }
}
