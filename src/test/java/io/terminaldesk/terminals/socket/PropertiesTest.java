package io.terminaldesk.terminals.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PropertiesTest {

    @Test
    void theLinkHasTheProtocolsTimesByDefault() {
        LinkProperties link = bind(Map.of(), "terminaldesk.link", LinkProperties.class);
        assertThat(link)
                .isEqualTo(new LinkProperties(
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(25),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        32,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2)));
        assertThat(link.idleTimeout()).isEqualTo(Duration.ofSeconds(75));
    }

    @Test
    void everyTimeOfTheLinkCanBeSet() {
        var settings = Map.of(
                "terminaldesk.link.hello-within", "1s",
                "terminaldesk.link.ping-every", "2s",
                "terminaldesk.link.send-within", "3s",
                "terminaldesk.link.close-within", "4s",
                "terminaldesk.link.send-queue", "5",
                "terminaldesk.link.handshake-every", "6s",
                "terminaldesk.link.drain-window", "7s");
        assertThat(bind(settings, "terminaldesk.link", LinkProperties.class))
                .isEqualTo(new LinkProperties(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        5,
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7)));
    }

    @Test
    void exchangesHaveTheirTimes() {
        assertThat(bind(Map.of(), "terminaldesk.exchange", ExchangeProperties.class))
                .isEqualTo(new ExchangeProperties(Duration.ofSeconds(5), Duration.ofSeconds(1)));
        var settings =
                Map.of("terminaldesk.exchange.desk-yields-within", "1s", "terminaldesk.exchange.reply-within", "2s");
        assertThat(bind(settings, "terminaldesk.exchange", ExchangeProperties.class))
                .isEqualTo(new ExchangeProperties(Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    private static <T> T bind(Map<String, String> settings, String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
    }
}
