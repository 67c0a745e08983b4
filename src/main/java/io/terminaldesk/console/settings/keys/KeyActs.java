package io.terminaldesk.console.settings.keys;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.RegisteredKey;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.access.WholeKey;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.console.Person;
import io.terminaldesk.console.settings.Listed;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to API keys, on record. */
@Component
class KeyActs {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,8}");

    private final ApiKeyRegistry keys;
    private final TransactionTemplate transactions;
    private final Acts acts;

    KeyActs(ApiKeyRegistry keys, TransactionTemplate transactions, Acts acts) {
        this.keys = keys;
        this.transactions = transactions;
        this.acts = acts;
    }

    /**
     * Those of the merchant account that the user sees.
     *
     * @param after the id that the page before ended with
     */
    Listed<RegisteredKey> visibleTo(SignedInUser user, MerchantAccount shown, @Nullable String after) {
        if (after != null && !ID.matcher(after).matches()) {
            throw new NothingHere();
        }
        return Listed.after(
                after, (id, limit) -> keys.of(shown, id, limit), it -> isVisible(user, it), RegisteredKey::keyId);
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
            RegisteredKey key = Optional.of(keyId)
                    .filter(it -> ID.matcher(it).matches())
                    .flatMap(keys::find)
                    .filter(it -> isVisible(by.user(), it))
                    .orElseThrow(NothingHere::new);
            if (!keys.revoke(keyId)) {
                throw new NothingHere();
            }
            acts.record(by, "revoke API key", "api-key/" + keyId, null, key.merchantAccounts());
        });
    }

    /** A key that also acts for another's merchant account is nobody's here. */
    private static boolean isVisible(SignedInUser user, RegisteredKey key) {
        return !key.merchantAccounts().isEmpty() && user.scope().covers(Scope.whole(key.merchantAccounts()));
    }
}
