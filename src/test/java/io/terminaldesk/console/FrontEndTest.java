package io.terminaldesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the browser gets: nothing that the content security policy would refuse, and nothing that is not there. */
class FrontEndTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern ASSET = Pattern.compile("@\\{/(assets/[^}]+)}");
    private static final Pattern ICON = Pattern.compile("(?<![\\w-])icon-([a-z0-9][a-z0-9-]*)(?![\\w-])");

    static Stream<Path> templates() throws IOException {
        return files(TEMPLATES, ".html").stream();
    }

    static Stream<Path> scripts() throws IOException {
        return files(STATIC, ".js").stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoScriptAndNoStyle(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("(?i)[\\s\"](?:th:)?style\\s*=")
                .doesNotContainPattern("(?i)<style")
                .doesNotContainPattern("(?i)\\s(?:th:)?on[a-z]+\\s*=")
                .doesNotContain("hx-on", "js:", "javascript:", "hx-vals", "th:utext", "th:inline", "[(")
                .doesNotContainPattern("<script(?![^>]*\\sth:src=)[^>]*>")
                .doesNotContainPattern("<script[^>]*>[^<]");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesNameOnlyWhatIsThere(Path template) throws IOException {
        String text = Files.readString(template);
        assertThat(ASSET.matcher(text).results().map(it -> STATIC.resolve(it.group(1))))
                .allMatch(Files::exists);
        assertThat(ICON.matcher(text).results().map(it -> it.group(1))).allSatisfy(FrontEndTest::isDrawn);
    }

    @Test
    void everyIconOfTheStyleSheetIsCarried() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String sheet = Files.readString(STATIC.resolve("assets/icons.css"));
        assertThat(Pattern.compile("/vendor/icons/([a-z0-9-]+\\.svg)")
                        .matcher(sheet)
                        .results()
                        .map(it -> it.group(1)))
                .isNotEmpty()
                .allSatisfy(icon -> assertThat(pom).contains("<include>" + icon + "</include>"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsAreSmallAndKeepToThemselves(Path script) throws IOException {
        String text = Files.readString(script);
        assertThat(text.lines().count()).isLessThanOrEqualTo(150);
        assertThat(text)
                .doesNotContain("eval(", "setAttribute('style'", ".style.", "localStorage")
                .doesNotContainPattern("(?:window|globalThis)\\.\\w+\\s*=[^=]")
                .doesNotContainPattern("(?m)^import ");
    }

    private static void isDrawn(String icon) {
        try {
            assertThat(Files.readString(STATIC.resolve("assets/icons.css"))).contains(".icon-" + icon + " {");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(ending)).toList();
        }
    }
}
