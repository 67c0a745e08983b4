package io.terminaldesk.simulator.fleet;

import static io.terminaldesk.simulator.fleet.DemoTerminals.S1F2;
import static io.terminaldesk.simulator.fleet.Requests.answer;
import static io.terminaldesk.simulator.fleet.Requests.assertFailure;
import static io.terminaldesk.simulator.fleet.Requests.diagnosis;
import static io.terminaldesk.simulator.fleet.Requests.facts;
import static io.terminaldesk.simulator.fleet.Requests.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.terminaldesk.nexo.Decryption;
import io.terminaldesk.nexo.NexoKey;
import io.terminaldesk.nexo.NexoSecurity;
import io.terminaldesk.nexo.SaleToPoi;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptedDiagnosisTest {

    private final DemoTerminals terminals = new DemoTerminals();

    @AfterEach
    void close() {
        terminals.close();
    }

    @Test
    void answersAnEncryptedRequestEncrypted() {
        NexoSecurity pos = new NexoSecurity(new NexoKey("DemoKey", 1, "Demo-Passphrase-1!"), new SecureRandom());

        String answer = answer(terminals.terminal(S1F2), encrypted(pos));

        assertThat(pos.decrypt(object(answer))).isInstanceOfSatisfying(Decryption.Decrypted.class, opened -> {
            assertThat(opened.header()).isEqualTo(Requests.header(S1F2).ofAnswer());
            assertThat(facts(opened.text())).containsEntry("terminalId", S1F2);
        });
        assertThat(answer).doesNotContain("AdditionalResponse");
    }

    @Test
    void encryptsWithTheKeyItHasNow() {
        VirtualTerminal terminal = terminals.terminal(S1F2);
        NexoSecurity old = new NexoSecurity(new NexoKey("DemoKey", 1, "Demo-Passphrase-1!"), new SecureRandom());
        NexoSecurity now = new NexoSecurity(new NexoKey("DemoKey", 2, "Another-Phrase-2!"), new SecureRandom());
        answer(terminal, encrypted(old));

        terminal.patch(object("{\"encryptionKey\":{\"version\":2,\"passphrase\":\"Another-Phrase-2!\"}}"));

        assertThat(now.decrypt(object(answer(terminal, encrypted(now))))).isInstanceOf(Decryption.Decrypted.class);
        assertCryptoError(answer(terminal, encrypted(old)));
    }

    @ParameterizedTest
    @CsvSource({"DemoKey, 1, Demo-Passphrase-2!", "DemoKey, 2, Demo-Passphrase-1!", "OtherKey, 1, Demo-Passphrase-1!"})
    void refusesWhatItCantDecrypt(String identifier, int version, String passphrase) {
        NexoSecurity pos = new NexoSecurity(new NexoKey(identifier, version, passphrase), new SecureRandom());

        assertCryptoError(answer(terminals.terminal(S1F2), encrypted(pos)));
    }

    @Test
    void refusesEncryptedRequestsWithoutAKey() {
        NexoSecurity pos = new NexoSecurity(new NexoKey("DemoKey", 1, "Demo-Passphrase-1!"), new SecureRandom());

        assertCryptoError(answer(terminals.patched(S1F2, "{\"encryptionKey\":null}"), encrypted(pos)));
    }

    private static String encrypted(NexoSecurity pos) {
        return pos.encrypt(SaleToPoi.REQUEST, Requests.header(S1F2), diagnosis(S1F2, false));
    }

    private static void assertCryptoError(String answer) {
        assertFailure(answer, "MessageFormat");
        assertThat(facts(answer)).containsExactly(Map.entry("message", "Crypto error"));
    }
}
