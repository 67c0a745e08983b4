package io.terminaldesk.access.users;

import io.terminaldesk.access.UserName;
import io.terminaldesk.access.codes.Authenticators;
import io.terminaldesk.access.codes.RecoveryCodes;
import io.terminaldesk.access.codes.TotpSeed;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Enrolment in SQL; each step is one transaction that holds the user's row. */
final class SqlSecondFactors implements SecondFactors {

    private final UserTable users;
    private final Authenticators authenticators;
    private final RecoveryCodes recoveryCodes;
    private final UserAudit audit;
    private final TransactionTemplate transactions;
    private final SecureRandom random;

    SqlSecondFactors(
            UserTable users,
            Authenticators authenticators,
            RecoveryCodes recoveryCodes,
            UserAudit audit,
            TransactionTemplate transactions,
            SecureRandom random) {
        this.users = users;
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.audit = audit;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public Enrolment begin(UserName name, String login) {
        TotpSeed seed = TotpSeed.random(random);
        transactions.executeWithoutResult(_ -> {
            authenticators.begin(users.lockKnown(name).name(), login, seed);
        });
        return enrolment(name, seed);
    }

    @Override
    public Optional<Enrolment> begun(UserName name, String login) {
        return authenticators.begun(name, login).map(it -> enrolment(name, it));
    }

    @Override
    public Optional<List<String>> confirm(UserName name, String login, String code, String origin) {
        Optional<List<String>> codes =
                transactions.execute(_ -> users.lock(name).flatMap(user -> confirm(user, login, code, origin)));
        return codes == null ? Optional.empty() : codes;
    }

    private Optional<List<String>> confirm(StoredUser user, String login, String code, String origin) {
        UserAudit.Record record = audit.of(user, origin);
        if (!authenticators.confirm(user.name(), login, code)) {
            record.failure("enrol second factor", "wrong code");
            return Optional.empty();
        }
        users.nextGeneration(user.name());
        record.success("enrol second factor", user.hasSecondFactor() ? "in place of another" : null);
        return Optional.of(recoveryCodes.renew(user.name()));
    }

    @Override
    public int recoveryCodesLeft(UserName name) {
        return recoveryCodes.left(name);
    }

    /** What the code was, for the record; empty when it was neither. Within the caller's transaction. */
    Optional<String> accept(UserName name, String code) {
        if (authenticators.accept(name, code)) {
            return Optional.of("code");
        }
        return recoveryCodes.use(name, code)
                ? Optional.of("recovery code, " + recoveryCodes.left(name) + " are left")
                : Optional.empty();
    }

    private static Enrolment enrolment(UserName name, TotpSeed seed) {
        return new Enrolment(seed.base32(), seed.addressFor(name));
    }

    /** Within the caller's transaction. */
    void remove(UserName name) {
        recoveryCodes.remove(name);
        authenticators.remove(name);
    }
}
