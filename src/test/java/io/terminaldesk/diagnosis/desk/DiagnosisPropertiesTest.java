package io.terminaldesk.diagnosis.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DiagnosisPropertiesTest {

    @Test
    void waitsAsLongAsAPosSystemAndKeepsForMoreThanAYear() {
        var properties = bind(Map.of());

        assertThat(properties)
                .isEqualTo(new DiagnosisProperties(
                        Duration.ofSeconds(25),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(500),
                        Duration.ofDays(30),
                        Duration.ofDays(400),
                        Duration.ofMinutes(10),
                        1000));
        assertThat(properties.longestRun()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void everythingCanBeSet() {
        assertThat(bind(Map.of(
                        "terminaldesk.diagnosis.answer-within", "1s",
                        "terminaldesk.diagnosis.wait-within", "0s",
                        "terminaldesk.diagnosis.retry-every", "3ms",
                        "terminaldesk.diagnosis.keep-messages", "4d",
                        "terminaldesk.diagnosis.keep-diagnoses", "5d",
                        "terminaldesk.diagnosis.purge-every", "6s",
                        "terminaldesk.diagnosis.purge-batch", "7")))
                .isEqualTo(new DiagnosisProperties(
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        Duration.ofMillis(3),
                        Duration.ofDays(4),
                        Duration.ofDays(5),
                        Duration.ofSeconds(6),
                        7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer-within", "retry-every", "keep-messages", "keep-diagnoses", "purge-every"})
    void refusesATimeThatIsNotPositive(String name) {
        assertThatThrownBy(() -> bind(Map.of("terminaldesk.diagnosis." + name, "0s")))
                .hasRootCauseMessage("terminaldesk.diagnosis." + name + " is PT0S, not positive");
    }

    private static DiagnosisProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("terminaldesk.diagnosis", DiagnosisProperties.class);
    }
}
