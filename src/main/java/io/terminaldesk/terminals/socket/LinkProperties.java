package io.terminaldesk.terminals.socket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The terminals' sockets.
 *
 * @param helloWithin a connection without a hello is closed after so long
 * @param pingEvery how often a terminal is pinged; it is given up when two pings in a row went without a pong
 * @param sendWithin a write that takes longer aborts the connection
 * @param closeWithin how long a terminal may take to answer a close before its connection is aborted
 * @param sendQueue how many frames may wait for one connection
 * @param handshakeEvery a terminal may open a connection only so often
 * @param drainWindow over how long a stopping server spreads the closing of its connections
 */
@Validated
@ConfigurationProperties("terminaldesk.link")
record LinkProperties(
        @DefaultValue("8s") @NotNull Duration helloWithin,
        @DefaultValue("25s") @NotNull Duration pingEvery,
        @DefaultValue("10s") @NotNull Duration sendWithin,
        @DefaultValue("5s") @NotNull Duration closeWithin,
        @DefaultValue("32") @Positive int sendQueue,
        @DefaultValue("1s") @NotNull Duration handshakeEvery,
        @DefaultValue("2s") @NotNull Duration drainWindow) {

    /** The container's own limit, well behind the second missed ping. */
    Duration idleTimeout() {
        return pingEvery.multipliedBy(3);
    }
}
