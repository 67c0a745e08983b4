package io.terminaldesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Audit page has a word in each language for every action that the program records, and for nothing else. */
class AuditWordsTest {

    private static final String PREFIX = "audit.action.";

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_pt_BR.properties"})
    void hasAWordForEachAction(String file) throws IOException {
        var messages = new Properties();
        messages.load(new StringReader(Repository.text("src/main/resources/messages/" + file)));
        Set<String> worded = messages.stringPropertyNames().stream()
                .filter(it -> it.startsWith(PREFIX))
                .map(it -> it.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> actions = SourceText.ofTheProgram().auditedActions().stream()
                .map(it -> it.toLowerCase().replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(actions).hasSizeGreaterThan(40).isEqualTo(worded);
    }
}
