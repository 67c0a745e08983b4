package io.terminaldesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.terminaldesk.testing.Browser;
import io.terminaldesk.testing.Browser.Look;
import io.terminaldesk.testing.DemoServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Photographs every page for people to look at, as they come in: phone and desktop, light and dark, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenshotsTest {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("terminals", "/terminals"),
            Map.entry("terminals-attention", "/terminals?attention=yes"),
            Map.entry("terminals-none", "/terminals?search=zzz"),
            Map.entry("terminal-well", "/terminals/S1F2-000158213605014"),
            Map.entry("terminal-tampered", "/terminals/UX410-275123456"),
            Map.entry("terminal-mobile", "/terminals/5B1F0C7E-2D64-4A0B-9C55-1E7A90D3F6B2.101"),
            Map.entry("terminal-offline", "/terminals/P400Plus-275479597"),
            Map.entry("settings-terminals", "/settings/terminals"),
            Map.entry("settings-stores", "/settings/stores"),
            Map.entry("settings-api-keys", "/settings/api-keys"),
            Map.entry("settings-event-urls", "/settings/event-urls"),
            Map.entry("settings-users", "/settings/users"),
            Map.entry("audit", "/audit"),
            Map.entry("account", "/account"),
            Map.entry("not-found", "/terminals/S1F2-000000000000000"));

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

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE)
                .flatMap(look -> Stream.of(look, look.inDark()))
                .flatMap(look -> Stream.of(look, look.inPortuguese()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageFitsAndSpeaksTheLanguageOfTheBrowser(Look look) {
        Page page = browser.open(server.uri(), look);
        page.navigate("/");
        check(page, look, "sign-in");
        page.locator("input[name=name]").fill("admin");
        page.locator("input[name=password]").fill("demo-password");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/terminals");
        PAGES.forEach((name, path) -> {
            page.navigate(path);
            check(page, look, name);
        });
        page.context().close();
        // The page of what does not exist is meant to be answered with 404, which the browser writes down.
        assertThat(browser.complaints()).allMatch(it -> it.contains("000000000000000"));
    }

    private static void check(Page page, Look look, String name) {
        Browser.photograph(page, name + "-" + look.name());
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(look.pageLanguage());
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how far %s is wider than the window of a %s", name, look.name())
                .isEqualTo(0);
        assertThat(page.locator("h1").allInnerTexts()).as(name).hasSize(1).doesNotContain("");
        assertThat(page.locator("body").innerText()).as(name).doesNotContain("??");
        assertThat(unlabelled(page))
                .as("fields and buttons of %s without a name", name)
                .isEmpty();
    }

    /** What a screen reader would call nothing. */
    private static List<?> unlabelled(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea')]
                  .filter(it => it.offsetParent !== null)
                  .filter(it => !(it.getAttribute('aria-label') || it.getAttribute('aria-labelledby') || it.title
                    || it.textContent.trim() || it.labels?.length))
                  .map(it => it.outerHTML)""");
    }
}
