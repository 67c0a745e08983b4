package io.terminaldesk.diagnosis.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The desk's own diagnoses, and how long all are kept.
 *
 * @param answerWithin how long a terminal's answer is waited for, as a POS system's is
 * @param waitWithin how long the desk waits for the end of a POS system's exchange before it gives up as busy
 * @param retryEvery how often it looks meanwhile
 * @param keepMessages how long the messages are kept as they went over the wire
 * @param keepDiagnoses how long diagnoses are kept
 * @param purgeEvery how often what is past its retention is deleted
 * @param purgeBatch how many rows one delete may take
 */
@Validated
@ConfigurationProperties("terminaldesk.diagnosis")
record DiagnosisProperties(
        @DefaultValue("25s") @NotNull Duration answerWithin,
        @DefaultValue("5s") @NotNull Duration waitWithin,
        @DefaultValue("500ms") @NotNull Duration retryEvery,
        @DefaultValue("30d") @NotNull Duration keepMessages,
        @DefaultValue("400d") @NotNull Duration keepDiagnoses,
        @DefaultValue("10m") @NotNull Duration purgeEvery,
        @DefaultValue("1000") @Positive int purgeBatch) {

    /** What the gateway may add to each answer's deadline, and the database to each step, many times over. */
    private static final Duration SLACK = Duration.ofSeconds(15);

    DiagnosisProperties {
        requirePositive("answer-within", answerWithin);
        requirePositive("retry-every", retryEvery);
        requirePositive("keep-messages", keepMessages);
        requirePositive("keep-diagnoses", keepDiagnoses);
        requirePositive("purge-every", purgeEvery);
    }

    /** No diagnosis of two exchanges takes longer, unless its node is gone. */
    Duration longestRun() {
        return answerWithin.plus(waitWithin).plus(SLACK).multipliedBy(2);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("terminaldesk.diagnosis." + name + " is " + value + ", not positive");
        }
    }
}
