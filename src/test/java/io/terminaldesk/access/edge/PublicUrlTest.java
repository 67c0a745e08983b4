package io.terminaldesk.access.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://desk.example, https://desk.example",
        "https://Desk.Example/, https://desk.example",
        "https://desk.example:443, https://desk.example",
        "https://desk.example:8443, https://desk.example:8443",
        "https://192.0.2.1, https://192.0.2.1"
    })
    void isTheOriginThatBrowsersSend(String text, String origin) {
        assertThat(PublicUrl.parse(text).origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk.example",
                "http://desk.example",
                "https://",
                "https://desk.example/console",
                "https://desk.example?x",
                "https://desk.example#x",
                "https://user@desk.example",
                "https://desk example",
                "https://*.desk.example"
            })
    void refusesAnythingElseAndQuotesIt(String text) {
        assertThatThrownBy(() -> PublicUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
