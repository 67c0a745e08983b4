package io.terminaldesk.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftwareVersionTest {

    @ParameterizedTest
    @CsvSource({"1.126,1.126", "Castles_Android 1.89.4,1.89.4", "adyen_v1_49p5,1.49.5", "1.105.2-rc,1.105.2"})
    void readsWhatTerminalsSay(String text, String version) {
        assertThat(SoftwareVersion.in(text).orElseThrow()).hasToString(version);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "unknown", "7", "12345678.1", "<script>"})
    void findsNoneInWhatIsNoVersion(String text) {
        assertThat(SoftwareVersion.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.115,1.115,0", "1.115,1.115.0,0", "1.99,1.105.2,-1", "1.105.2,1.105.10,-1", "2.0,1.126,1"})
    void comparesNumbersAndNotTexts(String one, String other, int expected) {
        assertThat(SoftwareVersion.in(one)
                        .orElseThrow()
                        .compareTo(SoftwareVersion.in(other).orElseThrow()))
                .isEqualTo(expected);
    }
}
