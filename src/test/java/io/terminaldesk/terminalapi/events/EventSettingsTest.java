package io.terminaldesk.terminalapi.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    private static EventSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(PREFIX, EventSettings.class);
    }
}
