package io.terminaldesk.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium without a window. Whatever a page reports as an error is kept, for the test to find none. */
public final class Browser implements AutoCloseable {

    /** Debian's own; elsewhere Playwright brings a browser of its own. */
    private static final Path SYSTEM_CHROMIUM = Path.of("/usr/bin/chromium");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser start() {
        boolean system = Files.isExecutable(SYSTEM_CHROMIUM);
        if (!system && "true".equals(System.getenv("CI"))) {
            Requires.command("chromium");
        }
        var options = new Playwright.CreateOptions();
        if (system) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        var playwright = Playwright.create(options);
        var launch = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Browser(
                playwright, playwright.chromium().launch(system ? launch.setExecutablePath(SYSTEM_CHROMIUM) : launch));
    }

    /** A person's browser: no cookie, nothing remembered, its own window size, theme and language. */
    public Page open(URI server, Look look) {
        BrowserContext person = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server.toString())
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale(look.language())
                .setTimezoneId("UTC")
                .setIgnoreHTTPSErrors(true));
        person.setDefaultTimeout(Duration.ofSeconds(15).toMillis());
        Page page = person.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " says " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " fails with " + error));
        return page;
    }

    /** Errors that pages threw or wrote, among them what the content security policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    public static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** How a person looks at it. */
    public record Look(String name, int width, int height, boolean dark, String language) {

        public static final Look DESKTOP = new Look("desktop", 1280, 800, false, "en-GB");
        public static final Look PHONE = new Look("phone", 390, 844, false, "en-GB");

        /** The language that a page should answer in. */
        public String pageLanguage() {
            return language.startsWith("pt") ? "pt-BR" : "en";
        }

        public Look inDark() {
            return new Look(name + "-dark", width, height, true, language);
        }

        public Look inPortuguese() {
            return new Look(name + "-pt", width, height, dark, "pt-BR");
        }
    }
}
