package io.terminaldesk.terminalapi.events;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are delivered.
 *
 * @param allowPrivateAddresses whether receivers may be inside (loopback, private networks) and speak plain http
 * @param answerWithin how long a try may take in all
 * @param firstPause the pause after the first failed try; it doubles with each
 * @param longestPause what the pause doesn't grow beyond
 * @param giveUpAfter how old an event becomes before it is given up
 * @param pollEvery how often due events are looked for
 * @param triesAtOnce how many tries to one URL run at the same time, on this node
 * @param keepDelivered how long a delivered event is kept
 * @param keepGivenUp how long one is kept that was given up
 */
@Validated
@ConfigurationProperties("terminaldesk.events")
record EventSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("500ms") Duration pollEvery,
        @DefaultValue("4") @Min(1) int triesAtOnce,
        @DefaultValue("7d") Duration keepDelivered,
        @DefaultValue("30d") Duration keepGivenUp) {

    private static final Duration LONGEST_TRY = Duration.ofMinutes(5);

    EventSettings {
        DurationSetting.requireWithin("terminaldesk.events.answer-within", answerWithin, LONGEST_TRY);
        DurationSetting.requirePositive("terminaldesk.events.first-pause", firstPause);
        DurationSetting.requirePositive("terminaldesk.events.longest-pause", longestPause);
        DurationSetting.requirePositive("terminaldesk.events.give-up-after", giveUpAfter);
        DurationSetting.requirePositive("terminaldesk.events.poll-every", pollEvery);
        DurationSetting.requirePositive("terminaldesk.events.keep-delivered", keepDelivered);
        DurationSetting.requirePositive("terminaldesk.events.keep-given-up", keepGivenUp);
    }

    /** How long a try holds its event, so that no other node takes it meanwhile; well beyond the try's own end. */
    Duration lease() {
        return answerWithin.multipliedBy(3);
    }
}
