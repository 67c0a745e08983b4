package io.terminaldesk.access.users;

import io.terminaldesk.access.AccessFixture;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.RandomText;
import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.UserName;
import io.terminaldesk.access.Users;
import io.terminaldesk.access.codes.Authenticators;
import io.terminaldesk.access.codes.RecoveryCodes;
import io.terminaldesk.access.secret.TestCipher;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The pieces of users on a new database, with two merchant accounts. */
public final class UsersFixture {

    public static final MerchantAccount SHOP = new MerchantAccount("Shop");
    public static final MerchantAccount CAFE = new MerchantAccount("Cafe");
    public static final StoreName HARBOUR = new StoreName("Harbour");
    public static final UserName JOE = new UserName("joe");
    public static final String PASSWORD = "correct horse";
    public static final String ORIGIN = "192.0.2.7";

    /** The login that asks for a second factor. */
    static final String LOGIN = "a-session.1";

    public final AccessFixture access;
    public final Users users;
    final Logins logins;
    final SecondFactors secondFactors;
    final List<AuditEntry> recorded = new CopyOnWriteArrayList<>();

    public UsersFixture(TestDatabase database) {
        access = new AccessFixture(database);
        access.merchantAccounts.add(SHOP);
        access.merchantAccounts.add(CAFE);
        access.merchantAccounts.addStore(SHOP, HARBOUR);
        var random = new SecureRandom();
        var text = new RandomText(random);
        var cipher = TestCipher.withNewKey();
        var table = new UserTable(access.jdbc);
        var passwords = new Passwords(cheapArgon2(), Duration.ofSeconds(60));
        var tries = new Tries(access.jdbc, access.transactions);
        var audit = new UserAudit(entry -> {
            access.auditTrail.record(entry);
            recorded.add(entry);
        });
        var factors = new SqlSecondFactors(
                table,
                new Authenticators(access.jdbc, cipher),
                new RecoveryCodes(access.jdbc, cipher, text),
                audit,
                access.transactions,
                random);
        secondFactors = factors;
        users = new SqlUsers(table, passwords, tries, factors, access.merchantAccounts, access.transactions, text);
        logins = new CountedLogins(
                table, passwords, tries, factors, AccessFixture.twentyAMinute(), audit, access.transactions);
    }

    /** The product's hash costs its time on purpose; a test's need not. */
    private static Argon2PasswordEncoder cheapArgon2() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }

    /** A user who only looks at all of Shop, with the password. */
    UsersFixture withJoe() {
        users.save(JOE, Set.of(Role.READONLY), Scope.whole(Set.of(SHOP)));
        users.setPassword(JOE, PASSWORD);
        return this;
    }

    /** Joe's second factor: each call gives a code that was not accepted yet. */
    Authenticator enrolled() {
        var authenticator = new Authenticator(secondFactors.begin(JOE, LOGIN).secret());
        var recoveryCodes = secondFactors
                .confirm(JOE, LOGIN, authenticator.code(-1), ORIGIN)
                .orElseThrow();
        return authenticator.with(recoveryCodes);
    }

    public boolean signsIn(String name, String password) {
        return logins.tryPassword(name, password, ORIGIN) instanceof Attempt.Accepted;
    }

    Attempt tryPassword(String password) {
        return logins.tryPassword("joe", password, ORIGIN);
    }

    Attempt tryCode(String code) {
        return logins.trySecondFactor(JOE, generation(), code, Logins.Purpose.SIGN_IN, ORIGIN);
    }

    long generation() {
        return access.jdbc
                .sql("SELECT generation FROM desk_user WHERE name = 'joe'")
                .query(Long.class)
                .single();
    }

    /** Action, outcome and detail of what was recorded. */
    List<String> audited() {
        return recorded.stream()
                .map(it -> it.action() + " " + it.outcome() + " " + it.detail())
                .toList();
    }
}
