package io.terminaldesk.terminals;

import static io.terminaldesk.terminals.StoredTerminals.SHOP;
import static io.terminaldesk.terminals.StoredTerminals.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.access.DatabaseDump;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TerminalsSectionTest {

    private static final PoiId POIID = new PoiId("S1F2-000158213605014");

    private final StoredTerminals stored = new StoredTerminals(TestDatabase.H2);
    private final TerminalsSection section = new TerminalsSection(stored.adminFleet);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void enrollsWithTheCredentialOfAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("credential"), "the-credential\n");
        apply("""
                [{"poiid":"S1F2-000158213605014","merchantAccount":"Shop","store":"Łódź","credentialFile":"%s"},
                 {"poiid":"AMS1-000168242800763","merchantAccount":"Cafe","integrationType":"standalone"}]
                """.formatted(file));
        assertThat(stored.terminals.find(POIID))
                .contains(new Terminal(POIID, SHOP, STORE, IntegrationType.TERMINAL_API));
        assertThat(stored.access.terminalCredentials.matches(POIID, "the-credential"))
                .isTrue();
        assertThat(stored.terminals.list(null)).hasSize(2);
    }

    @Test
    void applyingTwiceChangesNothingMore() throws IOException {
        Path file = Files.writeString(directory.resolve("credential"), "the-credential");
        String json = """
                [{"poiid":"S1F2-000158213605014","merchantAccount":"Shop","credentialFile":"%s"}]
                """.formatted(file);
        apply(json);
        String once = DatabaseDump.of(stored.access.dataSource);
        apply(json);
        assertThat(DatabaseDump.of(stored.access.dataSource)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | Cannot deserialize",
                "[{\"merchantAccount\":\"Shop\"}] | an entry has no 'poiid'",
                "[{\"poiid\":\"what\",\"merchantAccount\":\"Shop\"}] | POIID 'what'",
                "[{\"poiid\":\"S1F2-000158213605014\",\"merchantAccount\":\"Nobody\"}] | no merchant account 'Nobody'",
                "[{\"poiid\":\"S1F2-000158213605014\",\"merchantAccount\":\"Shop\",\"shop\":\"x\"}] | \"shop\"",
                "[{\"poiid\":\"S1F2-000158213605014\",\"merchantAccount\":\"Shop\",\"credentialFile\":\"/nowhere\"}]"
                        + " | '/nowhere' can't be read",
            })
    void quotesWhatIsWrong(String json, String message) {
        assertThatThrownBy(() -> apply(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private void apply(String json) {
        section.apply(JsonMapper.shared().readTree(json));
    }
}
