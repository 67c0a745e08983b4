package io.terminaldesk.terminals;

import java.util.function.IntSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is past its retention is deleted batch by batch until a batch is not full. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClaimProperties.class)
class TerminalsConfiguration {

    @Bean
    Recurring purgeOfClaims(SqlServiceIdClaims claims, ClaimProperties properties) {
        return new Recurring(
                "The purge of claims", properties.purgeEvery(), () -> purge(claims::purge, properties.purgeBatch()));
    }

    @Bean
    Recurring purgeOfPendingAnswers(SqlPendingAnswers pendingAnswers, ClaimProperties properties) {
        return new Recurring(
                "The purge of pending answers",
                properties.purgeEvery(),
                () -> purge(pendingAnswers::purge, properties.purgeBatch()));
    }

    private static void purge(IntSupplier batch, int full) {
        int deleted;
        do {
            deleted = batch.getAsInt();
        } while (deleted >= full);
    }
}
