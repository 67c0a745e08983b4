package io.terminaldesk.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.terminaldesk.testing.Browser;
import io.terminaldesk.testing.Browser.Look;
import io.terminaldesk.testing.DemoServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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
        assertThat(browser.complaints()).isEmpty();
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
        assertThat(finding(terminal, "NO_PAPER")).containsText("paper roll");
        assertThat(row(list, DIAGNOSED).locator(".col-printer")).hasText("No paper");
        assertThat(list.evaluate("document.body.dataset.sameDocument")).isEqualTo("yes");
    }

    private Page signIn() {
        Page page = browser.open(server.uri(), Look.DESKTOP);
        page.navigate("/");
        page.getByLabel("User name").fill("support");
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
