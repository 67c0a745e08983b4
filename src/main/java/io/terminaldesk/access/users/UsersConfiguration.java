package io.terminaldesk.access.users;

import io.terminaldesk.access.FailedCredentials;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.RandomText;
import io.terminaldesk.access.SecretCipher;
import io.terminaldesk.access.codes.Authenticators;
import io.terminaldesk.access.codes.RecoveryCodes;
import io.terminaldesk.audit.AuditTrail;
import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** The pieces of users. */
@Configuration(proxyBeanMethods = false)
class UsersConfiguration {

    @Bean
    UserTable userTable(JdbcClient jdbc) {
        return new UserTable(jdbc);
    }

    @Bean
    Passwords passwords() {
        return new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), Duration.ofSeconds(5));
    }

    @Bean
    Tries tries(JdbcClient jdbc, TransactionTemplate transactions) {
        return new Tries(jdbc, transactions);
    }

    @Bean
    UserAudit userAudit(AuditTrail trail) {
        return new UserAudit(trail);
    }

    @Bean
    SqlSecondFactors secondFactors(
            UserTable users,
            JdbcClient jdbc,
            SecretCipher cipher,
            UserAudit audit,
            TransactionTemplate transactions,
            SecureRandom random) {
        return new SqlSecondFactors(
                users,
                new Authenticators(jdbc, cipher),
                new RecoveryCodes(jdbc, cipher, new RandomText(random)),
                audit,
                transactions,
                random);
    }

    @Bean
    SqlUsers users(
            UserTable table,
            Passwords passwords,
            Tries tries,
            SqlSecondFactors secondFactors,
            MerchantAccounts merchantAccounts,
            TransactionTemplate transactions,
            SecureRandom random) {
        return new SqlUsers(
                table, passwords, tries, secondFactors, merchantAccounts, transactions, new RandomText(random));
    }

    @Bean
    CountedLogins logins(
            UserTable users,
            Passwords passwords,
            Tries tries,
            SqlSecondFactors secondFactors,
            FailedCredentials failures,
            UserAudit audit,
            TransactionTemplate transactions) {
        return new CountedLogins(users, passwords, tries, secondFactors, failures, audit, transactions);
    }
}
