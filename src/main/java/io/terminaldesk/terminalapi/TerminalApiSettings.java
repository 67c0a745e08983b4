package io.terminaldesk.terminalapi;

import io.terminaldesk.terminalapi.events.DurationSetting;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the Terminal API.
 *
 * @param answerWithin how long a terminal's answer is waited for; below the 30 s after which the official Node client gives up
 * @param requestsPerSecond what an API key may send lastingly; 0 switches the limit off
 * @param burst what an API key may send at once
 * @param waitingPerMerchantAccount how many requests of a merchant account may wait for their terminals, on this node
 * @param sweepEvery how often async requests are looked for that are past their deadline without an outcome
 */
@Validated
@ConfigurationProperties("terminaldesk.terminal-api")
record TerminalApiSettings(
        @DefaultValue("25s") Duration answerWithin,
        @DefaultValue("500") @Min(0) int requestsPerSecond,
        @DefaultValue("1000") @Min(1) int burst,
        @DefaultValue("2000") @Min(1) int waitingPerMerchantAccount,
        @DefaultValue("3s") Duration sweepEvery) {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    TerminalApiSettings {
        DurationSetting.requireWithin("terminaldesk.terminal-api.answer-within", answerWithin, LONGEST_ANSWER);
        DurationSetting.requirePositive("terminaldesk.terminal-api.sweep-every", sweepEvery);
    }
}
