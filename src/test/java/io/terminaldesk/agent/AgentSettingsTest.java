package io.terminaldesk.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.terminaldesk.nexo.PoiId;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSettingsTest {

    private static final PoiId POIID = new PoiId("V400m-346403161");

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,ws://localhost:8080/link",
        "https://desk.example/,wss://desk.example/link",
        "HTTPS://desk.example/a/b//,wss://desk.example/a/b/link",
        "ws://[::1]:1,ws://[::1]:1/link",
        "wss://desk.example?x=1#y,wss://desk.example/link"
    })
    void knowTheLinkOfAServer(String server, String link) {
        AgentSettings settings = new AgentSettings(URI.create(server), POIID, "secret");

        assertThat(settings.linkUri()).isEqualTo(URI.create(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://desk.example", "/path", "http:///x"})
    void refuseWhatIsNoServer(String server) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentSettings(URI.create(server), POIID, "secret"))
                .withMessageContaining(server);
    }

    @Test
    void refuseADurationThatIsNotPositive() {
        Duration second = Duration.ofSeconds(1);
        URI server = URI.create("http://localhost");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentSettings(server, POIID, "s", Duration.ZERO, second, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentSettings(server, POIID, "s", second, second.negated(), second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgentSettings(server, POIID, "s", second, second, Duration.ZERO));
    }

    @Test
    void havePausesOfOneToThirtySecondsAndTheLinksLimitForASilentServer() {
        URI server = URI.create("http://localhost");

        assertThat(new AgentSettings(server, POIID, "s"))
                .isEqualTo(new AgentSettings(
                        server, POIID, "s", Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60)));
    }

    @Test
    void keepTheCredentialOutOfTheirText() {
        assertThat(new AgentSettings(URI.create("http://localhost"), POIID, "s3cret"))
                .asString()
                .doesNotContain("s3cret");
    }
}
