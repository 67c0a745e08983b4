package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    private static final String PREFIX = "terminaldesk.terminal-api";

    @Test
    void hasTheIssuesLimitsByDefault() {
        assertThat(bind(Map.of()))
                .isEqualTo(new TerminalApiSettings(Duration.ofSeconds(25), 500, 1_000, 2_000, Duration.ofSeconds(3)));
    }

    @Test
    void takesEachFromItsProperty() {
        assertThat(bind(Map.of(
                        PREFIX + ".answer-within", "1s",
                        PREFIX + ".requests-per-second", "2",
                        PREFIX + ".burst", "3",
                        PREFIX + ".waiting-per-merchant-account", "4",
                        PREFIX + ".sweep-every", "5s")))
                .isEqualTo(new TerminalApiSettings(Duration.ofSeconds(1), 2, 3, 4, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "answer-within,PT0S,not positive",
        "answer-within,PT-1S,not positive",
        "sweep-every,PT0S,not positive",
        "sweep-every,PT-1S,not positive",
        "answer-within,PT5M0.001S,longer than PT5M"
    })
    void refusesATimeBeyondItsEdge(String property, String value, String why) {
        String name = PREFIX + "." + property;
        assertThatThrownBy(() -> bind(Map.of(name, value)))
                .rootCause()
                .hasMessage(name + " is '" + value + "', which is " + why);
    }

    @ParameterizedTest
    @CsvSource({"answer-within,PT0.001S", "sweep-every,PT0.001S", "answer-within,PT5M"})
    void takesATimeAtItsEdge(String property, String value) {
        assertThatCode(() -> bind(Map.of(PREFIX + "." + property, value))).doesNotThrowAnyException();
    }

    private static TerminalApiSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(PREFIX, TerminalApiSettings.class);
    }
}
