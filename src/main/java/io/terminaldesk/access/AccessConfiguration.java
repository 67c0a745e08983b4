package io.terminaldesk.access;

import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The pieces of access, and the clock and the randomness that everybody gets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    MerchantAccounts merchantAccounts(JdbcClient jdbc, TransactionTemplate transactions) {
        return new SqlMerchantAccounts(jdbc, transactions);
    }

    @Bean
    ApiKeyRegistry apiKeyRegistry(
            JdbcClient jdbc, TransactionTemplate transactions, MerchantAccounts accounts, SecureRandom random) {
        return new SqlApiKeyRegistry(jdbc, transactions, accounts, new RandomText(random));
    }

    @Bean
    ApiKeys apiKeys(JdbcClient jdbc, AccessProperties properties) {
        return new StoredApiKeys(jdbc, properties.keysRememberedFor());
    }

    @Bean
    TerminalCredentials terminalCredentials(JdbcClient jdbc, TransactionTemplate transactions, SecureRandom random) {
        return new SqlTerminalCredentials(jdbc, transactions, new RandomText(random));
    }

    @Bean
    FailedCredentials failedCredentials(AccessProperties properties) {
        return new BucketedFailures(properties.failedCredentialsPerMinute(), Ticker.systemTicker());
    }

    @Bean
    ApiCredentials apiCredentials(ApiKeys keys, FailedCredentials failures) {
        return new ApiCredentials(keys, failures);
    }

    @Bean
    LinkCredentials linkCredentials(TerminalCredentials credentials, FailedCredentials failures) {
        return new LinkCredentials(credentials, failures);
    }
}
