package io.terminaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.access.SetupSection;
import io.terminaldesk.link.CloseCode;
import io.terminaldesk.link.LinkCodec;
import io.terminaldesk.link.LinkProtocol;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.link.TerminalFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What the documents name exists, and what exists is named: links, properties, routes, frames, close codes, sections. */
class DocumentationTest {

    private static final Pattern OUR_NAME = Pattern.compile("`(terminaldesk\\.[a-z0-9.-]+)`");

    static List<Path> documents() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(Path::of),
                        Repository.files("docs", ".md").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksOnlyToWhatExists(Path document) {
        assertThat(all("\\]\\(([^)#:]+)[^)]*\\)", text(document)))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyFilesThatExist(Path document) {
        assertThat(all("`((?:docs|deploy|src|\\.github|\\.ci)/[\\w./-]+)`", text(document)))
                .filteredOn(file -> !file.startsWith("deploy/secrets"))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void showsOnlyJsonThatIsJson(Path document) {
        assertThat(fenced("json", text(document))).allSatisfy(block -> assertThat(JsonMapper.shared()
                        .readerFor(Object.class)
                        .readValues(block)
                        .readAll())
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyPropertiesAndMetricsThatTheProgramHas(Path document) {
        Set<String> known = new TreeSet<>(ConfigurationKeys.all());
        known.addAll(SourceText.ofTheProgram().names());
        known.add(LinkProtocol.SUBPROTOCOL);
        assertThat(OUR_NAME.matcher(text(document)).results().map(it -> it.group(1)))
                .allMatch(known::contains);
    }

    @Test
    void describesEveryProperty() {
        assertThat(firstCells("docs/operations.md", "terminaldesk\\.[a-z0-9.-]+"))
                .filteredOn(ConfigurationKeys.all()::contains)
                .containsExactlyInAnyOrderElementsOf(ConfigurationKeys.all());
    }

    @Test
    void describesEveryMetric() {
        assertThat(firstCells("docs/operations.md", "terminaldesk\\.[a-z.]+"))
                .containsAll(SourceText.ofTheProgram().meters());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void callsOnlyRoutesThatTheProgramServes(Path document) {
        SourceText program = SourceText.ofTheProgram();
        assertThat(all("https?://localhost:[0-9]+(/[\\w/.-]+)", text(document)))
                .map(path -> path.replaceFirst("[A-Z][A-Za-z0-9]+-[0-9]{6,20}", "{poiid}"))
                .filteredOn(path -> !path.equals("/v1"))
                .allMatch(program::serves);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlySubCommandsThatTheProgramHas(Path document) {
        SubCommands commands = SubCommands.ofTheProgram();
        assertThat(all("terminal-desk\\.jar ((?:admin|simulate)[^\n]*)", text(document)))
                .allMatch(line -> commands.understand(List.of(line.split(" "))));
    }

    @Test
    void documentsEveryCloseCode() {
        Map<String, String> documented = Pattern.compile("(?m)^\\| (\\d{4}) \\| `([^`]+)` \\|")
                .matcher(text(Path.of("docs/terminal-link.md")))
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
        assertThat(documented)
                .isEqualTo(Stream.of(CloseCode.values())
                        .collect(Collectors.toMap(it -> String.valueOf(it.code()), CloseCode::reason)));
    }

    @Test
    void showsOneFrameOfEveryKindThatTheCodecReads() {
        String link = text(Path.of("docs/terminal-link.md"));
        Set<Class<?>> shown = fenced("json", link).stream()
                .flatMap(String::lines)
                .map(DocumentationTest::frame)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(shown)
                .doesNotContain(TerminalFrame.Unknown.class, TerminalFrame.Malformed.class)
                .containsExactlyInAnyOrderElementsOf(Stream.of(TerminalFrame.class, ServerFrame.class)
                        .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                        .filter(kind -> !Set.of("Unknown", "Malformed").contains(kind.getSimpleName()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void statesTheFixedPointsOfTheLink() {
        assertThat(text(Path.of("docs/terminal-link.md")))
                .contains("GET " + LinkProtocol.PATH + " HTTP/1.1")
                .contains("`" + LinkProtocol.SUBPROTOCOL + "`")
                .contains("at most " + LinkProtocol.MAX_FRAME_BYTES + " bytes")
                .contains("within " + LinkProtocol.HELLO_WITHIN.toSeconds() + " seconds")
                .contains("ping every " + LinkProtocol.PING_EVERY.toSeconds() + " seconds")
                .contains("no ping for " + LinkProtocol.SILENT_SERVER_AFTER.toSeconds() + " seconds");
    }

    @Test
    void documentsEverySectionOfTheSetupFile() {
        assertThat(firstCells("docs/operations.md", "[a-z][A-Za-z]+"))
                .containsAll(SourceText.ofTheProgram().membersOf(SetupSection.class));
        assertThat(SourceText.ofTheProgram().membersOf(SetupSection.class))
                .containsAll(Repository.yaml("deploy/setup.yaml").propertyNames());
    }

    @Test
    void statesThePackageTableOfTheCode() {
        Map<String, Set<String>> documented = Pattern.compile("(?m)^\\| `([a-z]+)` \\|.*\\| ([^|]+) \\|$")
                .matcher(text(Path.of("docs/architecture.md")))
                .results()
                .filter(row -> !row.group(2).equals("all"))
                .collect(Collectors.toMap(row -> row.group(1), row -> Set.copyOf(all("`([a-z]+)`", row.group(2)))));
        assertThat(documented).isEqualTo(SourceText.ofTheProgram().packageTable());
    }

    private static Object frame(String text) {
        TerminalFrame frame = LinkCodec.readTerminalFrame(text);
        return frame instanceof TerminalFrame.Unknown
                ? switch (LinkCodec.readServerFrame(text)) {
                    case ServerFrame.Unknown _, ServerFrame.Malformed _ -> frame;
                    case ServerFrame known -> known;
                }
                : frame;
    }

    private static String text(Path document) {
        return Repository.text(document.toString());
    }

    private static Set<String> firstCells(String document, String form) {
        return Set.copyOf(all("(?m)^\\| `(" + form + ")`", Repository.text(document)));
    }

    private static List<String> fenced(String language, String text) {
        return all("(?s)```" + language + "\n(.*?)\n```", text);
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(it -> it.group(1)).toList();
    }
}
