package io.terminaldesk.terminals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long claims and pending answers are kept.
 *
 * @param retention a ServiceID is refused for so long after it was claimed
 * @param answerGrace a pending answer is overdue so long after the exchange's own deadline
 * @param settledRetention a settled pending answer is kept for so long
 * @param purgeEvery how often what is past its retention is deleted
 * @param purgeBatch how many rows one delete may take
 */
@Validated
@ConfigurationProperties("terminaldesk.claims")
record ClaimProperties(
        @DefaultValue("48h") @NotNull Duration retention,
        @DefaultValue("5s") @NotNull Duration answerGrace,
        @DefaultValue("1h") @NotNull Duration settledRetention,
        @DefaultValue("10m") @NotNull Duration purgeEvery,
        @DefaultValue("1000") @Positive int purgeBatch) {}
