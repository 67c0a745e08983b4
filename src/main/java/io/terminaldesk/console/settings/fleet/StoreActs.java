package io.terminaldesk.console.settings.fleet;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.console.Acts;
import io.terminaldesk.console.Person;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalQuery;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to stores, on record. */
@Component
class StoreActs {

    /** What came of removing a store. */
    enum Removal {
        REMOVED,
        HAS_TERMINALS,
        /** Users belong to it by name. */
        HAS_USERS,
        UNKNOWN
    }

    private final MerchantAccounts merchantAccounts;
    private final TerminalList terminals;
    private final TransactionTemplate transactions;
    private final Acts acts;

    StoreActs(MerchantAccounts merchantAccounts, TerminalList terminals, TransactionTemplate transactions, Acts acts) {
        this.merchantAccounts = merchantAccounts;
        this.terminals = terminals;
        this.transactions = transactions;
        this.acts = acts;
    }

    /** False when it exists already. */
    boolean add(Person by, MerchantAccount merchantAccount, StoreName store) {
        boolean isNew = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean added = merchantAccounts.addStore(merchantAccount, store);
            if (added) {
                acts.record(by, "add store", object(merchantAccount, store), null, Set.of(merchantAccount));
            }
            return added;
        }));
        if (!isNew) {
            refuse(by, "add store", merchantAccount, store, "There is such a store already.");
        }
        return isNew;
    }

    Removal remove(Person by, MerchantAccount merchantAccount, StoreName store) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                if (!merchantAccounts.removeStore(merchantAccount, store)) {
                    return Removal.UNKNOWN;
                }
                acts.record(by, "remove store", object(merchantAccount, store), null, Set.of(merchantAccount));
                return Removal.REMOVED;
            }));
        } catch (IllegalArgumentException _) {
            boolean hasTerminals = hasTerminals(merchantAccount, store);
            String reason = hasTerminals ? "Terminals stand in it." : "Users belong to it.";
            refuse(by, "remove store", merchantAccount, store, reason);
            return hasTerminals ? Removal.HAS_TERMINALS : Removal.HAS_USERS;
        }
    }

    private void refuse(Person by, String action, MerchantAccount merchantAccount, StoreName store, String reason) {
        acts.refuse(by, action, object(merchantAccount, store), reason, Set.of(merchantAccount));
    }

    private boolean hasTerminals(MerchantAccount merchantAccount, StoreName store) {
        var query = new TerminalQuery(
                Scope.whole(Set.of(merchantAccount)),
                merchantAccount,
                null,
                null,
                store,
                null,
                null,
                false,
                TerminalQuery.Sorting.POIID,
                false,
                null,
                1);
        return !terminals.find(query).terminals().isEmpty();
    }

    private static String object(MerchantAccount merchantAccount, StoreName store) {
        return "store/" + merchantAccount + "/" + store;
    }
}
