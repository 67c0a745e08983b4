package io.terminaldesk.console.settings.keys;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.RegisteredKey;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.WholeKey;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to API keys, on record. */
@Component
class KeyActs {

    private final ApiKeyRegistry keys;
    private final TransactionTemplate transactions;
    private final Acts acts;

    KeyActs(ApiKeyRegistry keys, TransactionTemplate transactions, Acts acts) {
        this.keys = keys;
        this.transactions = transactions;
        this.acts = acts;
    }

    /** A key that also acts for another's merchant account is nobody's here. */
    List<RegisteredKey> visibleTo(SignedInUser user) {
        return keys.all().stream()
                .filter(it -> !it.merchantAccounts().isEmpty())
                .filter(it -> user.scope().covers(Scope.whole(it.merchantAccounts())))
                .toList();
    }

    WholeKey issue(Person by, KeyForm.Wanted wanted) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            WholeKey key = WholeKey.parse(keys.issue(wanted.label(), wanted.accounts(), wanted.readsAudit()))
                    .orElseThrow();
            String detail = wanted.readsAudit() ? "reads the audit" : null;
            acts.record(by, "add API key", "api-key/" + key.id(), detail, wanted.accounts());
            return key;
        }));
    }

    /** @throws NothingHere when the user sees no such key, or it was revoked before */
    void revoke(Person by, String keyId) {
        transactions.executeWithoutResult(_ -> {
            RegisteredKey key = visibleTo(by.user()).stream()
                    .filter(it -> it.keyId().equals(keyId))
                    .findFirst()
                    .orElseThrow(NothingHere::new);
            if (!keys.revoke(keyId)) {
                throw new NothingHere();
            }
            acts.record(by, "revoke API key", "api-key/" + keyId, null, key.merchantAccounts());
        });
    }
}
