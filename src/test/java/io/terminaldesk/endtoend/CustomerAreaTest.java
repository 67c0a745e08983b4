package io.terminaldesk.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import com.microsoft.playwright.options.AriaRole;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.testing.Browser;
import io.terminaldesk.testing.Browser.Look;
import io.terminaldesk.testing.DemoServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Customer Area as a new user meets it, in a real browser: signs in, finds the tampered terminal, diagnoses another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerAreaTest {

    private static final String TAMPERED = "UX410-275123456";
    private static final String DIAGNOSED = "S1F2-000158213605014";

    private DemoServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server = DemoServer.start("terminaldesk.demo.diagnose-at-start=true");
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    @AfterEach
    void noPageComplained() {
        // A request under way when a login ends is refused, which the browser writes down.
        assertThat(browser.complaints()).allMatch(it -> it.contains("status of 401"));
    }

    @Test
    void findsTheTamperedTerminalAndSeesTheListChangeByItself() {
        Page list = signIn();
        assertThat(row(list, TAMPERED).locator(".col-attention")).hasText("Tampered");
        list.getByLabel("Needs attention").check();
        assertThat(list).hasURL(Pattern.compile("attention="));
        assertThat(row(list, DIAGNOSED)).hasCount(0);
        row(list, TAMPERED).getByRole(AriaRole.LINK).click();
        assertThat(finding(list, "TAMPERED")).containsText("Stop using");

        list.goBack();
        list.getByLabel("Needs attention").uncheck();
        assertThat(row(list, DIAGNOSED).locator(".col-printer")).hasText("OK");
        // Lives in this document only, so it tells whether the page was loaded again.
        list.evaluate("document.body.dataset.sameDocument = 'yes'");

        Page terminal = list.context().newPage();
        terminal.navigate("/terminals/" + DIAGNOSED);
        diagnose(terminal);
        assertThat(finding(terminal, "ALL_WELL")).isVisible();

        server.patch(DIAGNOSED, "{\"printer\":{\"status\":\"NoPaper\"}}");
        diagnose(terminal);
        assertThat(finding(terminal, "NO_PAPER")).containsText("Put in a new roll");
        assertThat(row(list, DIAGNOSED).locator(".col-printer")).hasText("No paper");
        assertThat(list.evaluate("document.body.dataset.sameDocument")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/terminals", "/terminals/" + DIAGNOSED, "/account"})
    void goesToTheSignInPageWithinTwoSecondsWhenItsUserIsDisabled(String path) {
        Page page = signIn("readonly");
        page.waitForResponse(it -> it.url().contains("/live/"), () -> page.navigate(path));
        var users = server.bean(Users.class);
        users.disable(new UserName("readonly"));
        try {
            assertThat(page).hasURL(Pattern.compile("/sign-in\\?then="), new HasURLOptions().setTimeout(2_000));
        } finally {
            users.enable(new UserName("readonly"));
        }
    }

    @Test
    void goesToTheSignInPageWhenNobodyDoesAnything() {
        try (var impatient = DemoServer.start("terminaldesk.access.sign-in.idle=3s")) {
            Page page = signIn(impatient, "support");
            // Rows change and are asked for meanwhile, which is no act of a person.
            impatient.patch(DIAGNOSED, "{\"online\":false}");
            assertThat(row(page, DIAGNOSED).locator(".col-state")).hasText("Not connected");
            assertThat(page).hasURL(Pattern.compile("/sign-in"), new HasURLOptions().setTimeout(10_000));
        }
    }

    private Page signIn() {
        return signIn("support");
    }

    private Page signIn(String user) {
        return signIn(server, user);
    }

    private Page signIn(DemoServer where, String user) {
        Page page = browser.open(where.uri(), Look.DESKTOP);
        page.navigate("/");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill("demo-password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/terminals$"));
        return page;
    }

    private static void diagnose(Page terminal) {
        Locator history = terminal.locator("#history tbody tr");
        int before = history.count();
        terminal.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Diagnose now"))
                .click();
        assertThat(history).hasCount(before + 1);
    }

    private static Locator row(Page list, String poiid) {
        return list.locator("tr[data-poiid='" + poiid + "']");
    }

    private static Locator finding(Page terminal, String kind) {
        return terminal.locator("[data-finding='" + kind + "']");
    }
}
