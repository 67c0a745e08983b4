package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    private static TerminalApiSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(PREFIX, TerminalApiSettings.class);
    }
}
