package io.terminaldesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.TestDatabase;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TerminalCredentialsTest {

    private static final PoiId TERMINAL = new PoiId("S1F2-000158213605014");
    private static final PoiId OTHER = new PoiId("V400m-346403161");

    private final AccessFixture access;

    TerminalCredentialsTest(TestDatabase database) {
        access = new AccessFixture(database);
    }

    @Test
    void issuesARandomCredentialThatOnlyItsTerminalMayUse() {
        String credential = access.terminalCredentials.issue(TERMINAL);
        access.terminalCredentials.issue(OTHER);
        assertThat(Base64.getUrlDecoder().decode(credential)).hasSize(32);
        assertThat(access.terminalCredentials.matches(TERMINAL, credential)).isTrue();
        assertThat(access.terminalCredentials.matches(OTHER, credential)).isFalse();
        assertThat(access.terminalCredentials.matches(TERMINAL, "")).isFalse();
        assertThat(access.terminalCredentials.matches(TERMINAL, Sha256.of(credential)))
                .isFalse();
        assertThat(DatabaseDump.of(access.dataSource))
                .contains(TERMINAL.value())
                .doesNotContain(credential);
    }

    @Test
    void letsANewCredentialReplaceTheOldOne() {
        String old = access.terminalCredentials.issue(TERMINAL);
        String current = access.terminalCredentials.issue(TERMINAL);
        assertThat(access.terminalCredentials.matches(TERMINAL, old)).isFalse();
        assertThat(access.terminalCredentials.matches(TERMINAL, current)).isTrue();
        access.terminalCredentials.set(TERMINAL, "chosen elsewhere");
        assertThat(access.terminalCredentials.matches(TERMINAL, current)).isFalse();
        assertThat(access.terminalCredentials.matches(TERMINAL, "chosen elsewhere"))
                .isTrue();
    }

    @Test
    void refusesARevokedCredentialAtOnce() {
        String credential = access.terminalCredentials.issue(TERMINAL);
        access.terminalCredentials.revoke(TERMINAL);
        assertThat(access.terminalCredentials.matches(TERMINAL, credential)).isFalse();
    }

    @Test
    void takesNoEmptyCredential() {
        assertThatThrownBy(() -> access.terminalCredentials.set(TERMINAL, " "))
                .hasMessage("the credential of terminal 'S1F2-000158213605014' is empty");
    }
}
