package io.terminaldesk.terminalapi.events;

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

class EventSettingsTest {

    private static final String PREFIX = "terminaldesk.events";

    @Test
    void triesForADayWithin10SecondsEachByDefault() {
        assertThat(bind(Map.of()))
                .isEqualTo(new EventSettings(
                        false,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofHours(1),
                        Duration.ofHours(24),
                        Duration.ofMillis(500),
                        4,
                        Duration.ofDays(7),
                        Duration.ofDays(30)));
    }

    @Test
    void takesEachFromItsProperty() {
        assertThat(bind(Map.of(
                        PREFIX + ".allow-private-addresses", "true",
                        PREFIX + ".answer-within", "1s",
                        PREFIX + ".first-pause", "2s",
                        PREFIX + ".longest-pause", "3s",
                        PREFIX + ".give-up-after", "4s",
                        PREFIX + ".poll-every", "5s",
                        PREFIX + ".tries-at-once", "6",
                        PREFIX + ".keep-delivered", "7s",
                        PREFIX + ".keep-given-up", "8s")))
                .isEqualTo(new EventSettings(
                        true,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        6,
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8)));
    }

    @ParameterizedTest
    @CsvSource({
        "answer-within,PT0S,not positive",
        "answer-within,PT-1S,not positive",
        "first-pause,PT0S,not positive",
        "first-pause,PT-1S,not positive",
        "longest-pause,PT0S,not positive",
        "longest-pause,PT-1S,not positive",
        "give-up-after,PT0S,not positive",
        "give-up-after,PT-1S,not positive",
        "poll-every,PT0S,not positive",
        "poll-every,PT-1S,not positive",
        "keep-delivered,PT0S,not positive",
        "keep-delivered,PT-1S,not positive",
        "keep-given-up,PT0S,not positive",
        "keep-given-up,PT-1S,not positive",
        "answer-within,PT5M0.001S,longer than PT5M"
    })
    void refusesATimeBeyondItsEdge(String property, String value, String why) {
        String name = PREFIX + "." + property;
        assertThatThrownBy(() -> bind(Map.of(name, value)))
                .rootCause()
                .hasMessage(name + " is '" + value + "', which is " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "answer-within,PT0.001S",
        "first-pause,PT0.001S",
        "longest-pause,PT0.001S",
        "give-up-after,PT0.001S",
        "poll-every,PT0.001S",
        "keep-delivered,PT0.001S",
        "keep-given-up,PT0.001S",
        "answer-within,PT5M"
    })
    void takesATimeAtItsEdge(String property, String value) {
        assertThatCode(() -> bind(Map.of(PREFIX + "." + property, value))).doesNotThrowAnyException();
    }

    private static EventSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(PREFIX, EventSettings.class);
    }
}
