package io.terminaldesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminalapi.events.EventUrls;
import io.terminaldesk.testing.Browser;
import io.terminaldesk.testing.Browser.Look;
import io.terminaldesk.testing.DemoServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Photographs every page for people to look at, as they come in: phone and desktop, light and dark, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenshotsTest {

    private static final String WELL = "/terminals/S1F2-000158213605014";

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("terminals", "/terminals"),
            Map.entry("terminals-attention", "/terminals?attention=yes"),
            Map.entry("terminals-none", "/terminals?search=zzz"),
            Map.entry("terminals-asked-wrongly", "/terminals?after=zzz"),
            Map.entry("terminal-well", WELL),
            Map.entry("terminal-tampered", "/terminals/UX410-275123456"),
            Map.entry("terminal-mobile", "/terminals/5B1F0C7E-2D64-4A0B-9C55-1E7A90D3F6B2.101"),
            Map.entry("terminal-offline", "/terminals/P400Plus-275479597"),
            Map.entry("terminal-payments-app", "/terminals/D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300"),
            Map.entry("terminal-diagnosis", WELL + "/diagnoses/$diagnosis"),
            Map.entry("terminal-messages", WELL + "/diagnoses/$diagnosis/messages"),
            Map.entry("settings-terminals", "/settings/terminals"),
            Map.entry("settings-terminal", "/settings/terminals/S1F2-000158213605014"),
            Map.entry("settings-new-terminal", "/settings/terminals/new"),
            Map.entry("settings-stores", "/settings/stores"),
            Map.entry("settings-api-keys", "/settings/api-keys"),
            Map.entry("settings-new-api-key", "/settings/api-keys/new"),
            Map.entry("settings-event-urls", "/settings/event-urls"),
            Map.entry("settings-event-url", "/settings/event-urls/$eventUrl"),
            Map.entry("settings-new-event-url", "/settings/event-urls/new"),
            Map.entry("settings-users", "/settings/users"),
            Map.entry("settings-user", "/settings/users/support"),
            Map.entry("settings-new-user", "/settings/new-user"),
            Map.entry("audit", "/audit"),
            Map.entry("account", "/account"),
            Map.entry("account-second-factor", "/account/second-factor"),
            Map.entry("not-found", "/terminals/S1F2-000000000000000"));

    /** What those of them are answered with that show an error. */
    private static final Pattern ERRORS = Pattern.compile("after=zzz|000000000000000");

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
            page.navigate(filledIn(path));
            check(page, look, name);
        });
        checkWhatOpens(page, look);
        page.context().close();
        assertThat(browser.complaints()).allMatch(it -> ERRORS.matcher(it).find());
    }

    private void checkWhatOpens(Page page, Look look) {
        page.navigate(WELL);
        page.locator("#more").click();
        check(page, look, "terminal-more-options");
        page.locator("#check").click();
        page.locator(".connection-verdict").waitFor();
        check(page, look, "terminal-connection");
    }

    private String filledIn(String path) {
        UUID diagnosis = server.bean(Diagnoses.class)
                .latest(new PoiId("S1F2-000158213605014"))
                .orElseThrow()
                .id();
        UUID eventUrl = server.bean(EventUrls.class).all().getFirst().id();
        return path.replace("$diagnosis", diagnosis.toString()).replace("$eventUrl", eventUrl.toString());
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
