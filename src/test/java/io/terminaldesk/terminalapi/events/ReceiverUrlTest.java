package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pos.example.com",
                "https://pos.example.com:8443/events?till=1",
                "HTTPS://pos.example.com/",
                "http://localhost:8080/simulator/events",
                "https://[2001:db8::1]/x"
            })
    void takesWebAddresses(String url) {
        assertThat(new ReceiverUrl(url).value()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pos.example.com",
                "/events",
                "ftp://pos.example.com/",
                "file:///etc/passwd",
                "https:///events",
                "https://user:secret@pos.example.com/",
                "https://user@pos.example.com/",
                "https://pos.example.com/#part",
                "https://pos.example.com/a b",
                "javascript:alert(1)"
            })
    void refusesEverythingElseAndQuotesIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceiverUrl(url))
                .withMessageContaining("'" + url + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 2_001})
    void isAtMost2000CharactersLong(int length) {
        String start = "https://pos.example.com/";
        String url = start + "x".repeat(length - start.length());
        if (length > 2_000) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ReceiverUrl(url));
        } else {
            assertThat(new ReceiverUrl(url).value()).hasSize(2_000);
        }
    }
}
