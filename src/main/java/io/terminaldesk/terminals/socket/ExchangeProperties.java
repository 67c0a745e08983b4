package io.terminaldesk.terminals.socket;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The exchanges with terminals.
 *
 * @param deskYieldsWithin how long a POS system's message waits for an exchange of the desk's own before it is Busy
 * @param replyWithin how long after the deadline the asking node waits for the word of the node that holds the socket
 */
@Validated
@ConfigurationProperties("terminaldesk.exchange")
record ExchangeProperties(
        @DefaultValue("5s") @NotNull Duration deskYieldsWithin,
        @DefaultValue("1s") @NotNull Duration replyWithin) {}
