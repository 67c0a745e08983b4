package io.terminaldesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.diagnosis.Changes;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Finding;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.nexo.GlobalStatus;
import io.terminaldesk.nexo.PrinterStatus;
import io.terminaldesk.terminals.IntegrationType;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts for people: in both languages, none missing, none too many. */
class MessageFilesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.]*)[}(]");
    private static final Pattern BEGINNING = Pattern.compile("#\\{\\|([a-z][A-Za-z0-9.]*\\.)\\$");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)+\\.?)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"common", "access", "terminals", "settings", "audit"})
    void everyTextIsThereInBothLanguages(String file) throws IOException {
        assertThat(read(file + "_pt_BR").keySet()).isEqualTo(read(file).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "access", "terminals", "settings", "audit"})
    void bothLanguagesTellTheSameValues(String file) throws IOException {
        Map<String, String> portuguese = read(file + "_pt_BR");
        read(file).forEach((key, text) -> {
            assertThat(placeholders(portuguese.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text));
            new MessageFormat(text, Locale.ENGLISH);
        });
    }

    @Test
    void everyKeyThatATemplateNamesIsThere() throws IOException {
        assertThat(keys("common", "access", "terminals", "settings", "audit")).containsAll(matches(USED, templates()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "terminals"})
    void noTextIsUnused(String file) throws IOException {
        String templates = templates();
        String code = code();
        Set<String> beginnings = new TreeSet<>(matches(BEGINNING, templates));
        beginnings.addAll(Set.of("finding.", "change.", "printer.", "overall."));
        Set<String> named = new TreeSet<>(matches(USED, templates));
        named.addAll(matches(IN_CODE, code));

        assertThat(read(file).keySet())
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .isSubsetOf(named);
    }

    @Test
    void everythingThatCanHappenIsWorded() throws IOException {
        Stream<String> wanted = Stream.of(
                        names(Finding.Kind.values())
                                .flatMap(it -> Stream.of("finding." + it + ".title", "finding." + it + ".remedy")),
                        names(Outcome.values())
                                .flatMap(it -> Stream.of(
                                        "outcome." + it, "attempt." + it + ".title", "attempt." + it + ".text")),
                        names(Diagnosis.Step.values()).map("step."::concat),
                        names(Changes.What.values()).map("change."::concat),
                        names(CloseCode.values()).map("close."::concat),
                        names(PrinterStatus.values()).map("printer."::concat),
                        names(GlobalStatus.values()).map("overall."::concat),
                        Arrays.stream(IntegrationType.values()).map(it -> "integration." + it.wireName()),
                        Arrays.stream(Theme.values()).map(it -> "theme." + it.getValue()))
                .flatMap(it -> it);

        assertThat(keys("common", "terminals")).containsAll(wanted.toList());
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private static Set<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(it -> Integer.valueOf(it.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(it -> it.group(1)).distinct().toList();
    }

    private static Set<String> keys(String... files) throws IOException {
        var keys = new TreeSet<String>();
        for (String file : files) {
            keys.addAll(read(file).keySet());
        }
        return keys;
    }

    private static Map<String, String> read(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file + ".properties"))) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static String templates() throws IOException {
        return all(TEMPLATES, ".html");
    }

    private static String code() throws IOException {
        return all(Path.of("src/main/java/io/terminaldesk/console"), ".java");
    }

    private static String all(Path folder, String ending) throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
