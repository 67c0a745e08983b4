package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.diagnosis.reading.Showing;
import io.terminaldesk.diagnosis.store.Journal;
import io.terminaldesk.diagnosis.store.Retention;
import io.terminaldesk.terminals.Recurring;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a server repeats: ends those whose node is gone, and deletes what is past its retention. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiagnosisProperties.class)
class DiagnosisConfiguration {

    @Bean
    Recurring endOfAbandonedDiagnoses(Journal journal, Endings endings, DiagnosisProperties properties) {
        return new Recurring(
                "The end of abandoned diagnoses", Duration.ofSeconds(10), () -> journal.overdue(properties.longestRun())
                        .forEach(it -> endings.ended(it, Showing.without(Outcome.FAILED))));
    }

    @Bean
    Recurring purgeOfDiagnosisMessages(Retention retention, DiagnosisProperties properties) {
        return new Recurring(
                "The purge of the messages of diagnoses",
                properties.purgeEvery(),
                () -> retention.purgeMessages(properties.keepMessages(), properties.purgeBatch()));
    }

    @Bean
    Recurring purgeOfDiagnoses(Retention retention, DiagnosisProperties properties) {
        return new Recurring(
                "The purge of diagnoses",
                properties.purgeEvery(),
                () -> retention.purgeDiagnoses(properties.keepDiagnoses(), properties.purgeBatch()));
    }
}
