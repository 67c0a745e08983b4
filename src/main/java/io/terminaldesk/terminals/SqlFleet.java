package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.nexo.PoiId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each act is one transaction that first locks the terminal, so that it goes by what the terminal is and not by what it was. */
@Component
class SqlFleet implements Fleet {

    private final SqlTerminals terminals;
    private final TerminalCredentials credentials;
    private final MerchantAccounts merchantAccounts;
    private final Dismissals dismissals;
    private final AuditTrail trail;
    private final TerminalChanges changes;
    private final TransactionTemplate transaction;

    SqlFleet(
            SqlTerminals terminals,
            TerminalCredentials credentials,
            MerchantAccounts merchantAccounts,
            Dismissals dismissals,
            AuditTrail trail,
            TerminalChanges changes,
            PlatformTransactionManager transactions) {
        this.terminals = terminals;
        this.credentials = credentials;
        this.merchantAccounts = merchantAccounts;
        this.dismissals = dismissals;
        this.trail = trail;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Addition add(Terminal terminal, Author author) {
        try {
            return execute(() -> {
                Addition refused = enroll(terminal, author);
                return refused == null ? new Addition.Added(issue(terminal, author)) : refused;
            });
        } catch (DuplicateKeyException e) {
            return new Addition.Taken();
        } catch (DataIntegrityViolationException e) {
            // The store or the merchant account was removed meanwhile.
            return new Addition.NoSuchPlace();
        }
    }

    @Override
    public Change change(Terminal terminal, Author author) {
        try {
            return execute(() -> lock(terminal.poiid(), author)
                    .map(present -> change(present, terminal, author))
                    .orElse(Change.NO_SUCH_TERMINAL));
        } catch (DataIntegrityViolationException e) {
            return Change.NO_SUCH_PLACE;
        }
    }

    @Override
    public Optional<String> renewCredential(PoiId poiid, Author author) {
        return execute(() -> lock(poiid, author).map(terminal -> issue(terminal, author)));
    }

    @Override
    public boolean revokeCredential(PoiId poiid, Author author) {
        return execute(() -> lock(poiid, author)
                .map(terminal -> {
                    credentials.revoke(poiid);
                    dismissals.record(poiid);
                    done(author, "revoke terminal credential", terminal);
                    return true;
                })
                .orElse(false));
    }

    @Override
    public boolean remove(PoiId poiid, Author author) {
        return execute(() -> lock(poiid, author)
                .map(terminal -> {
                    terminals.remove(poiid);
                    done(author, "remove terminal", terminal);
                    return true;
                })
                .orElse(false));
    }

    /** Takes it into the inventory, still without a credential; null when it did. */
    @Nullable
    Addition enroll(Terminal terminal, Author author) {
        if (!isPlaceOf(terminal, author)) {
            return new Addition.NoSuchPlace();
        }
        if (terminals.find(terminal.poiid()).isPresent()) {
            return new Addition.Taken();
        }
        terminals.insert(terminal);
        record(author, "add terminal", terminal, placeOf(terminal));
        changes.announce(terminal.poiid());
        return null;
    }

    /** Makes this the credential of a terminal in the inventory, unless it is so already. */
    void keepCredential(PoiId poiid, String credential, Author author) {
        execute(() -> {
            Terminal terminal = lock(poiid, author).orElseThrow();
            if (!credentials.matches(poiid, credential)) {
                credentials.set(poiid, credential);
                dismissals.record(poiid);
                done(author, "set terminal credential", terminal);
            }
            return terminal;
        });
    }

    private Change change(Terminal present, Terminal wanted, Author author) {
        if (!isPlaceOf(wanted, author)) {
            return Change.NO_SUCH_PLACE;
        }
        if (present.equals(wanted)) {
            return Change.UNCHANGED;
        }
        terminals.save(wanted);
        if (present.merchantAccount().equals(wanted.merchantAccount())) {
            record(author, "change terminal", wanted, placeOf(present) + " -> " + placeOf(wanted));
        } else {
            dismissals.record(wanted.poiid());
            // Two entries, so that neither merchant account's record names the other.
            record(author, "move terminal away", present, placeOf(present));
            record(author, "move terminal here", wanted, placeOf(wanted));
        }
        changes.announce(wanted.poiid());
        return Change.CHANGED;
    }

    private String issue(Terminal terminal, Author author) {
        String credential = credentials.issue(terminal.poiid());
        dismissals.record(terminal.poiid());
        done(author, "issue terminal credential", terminal);
        return credential;
    }

    private void done(Author author, String action, Terminal terminal) {
        record(author, action, terminal, null);
        changes.announce(terminal.poiid());
    }

    private void record(Author author, String action, Terminal terminal, @Nullable String detail) {
        trail.record(author.did(action, terminal.poiid(), terminal.merchantAccount(), detail));
    }

    private Optional<Terminal> lock(PoiId poiid, Author author) {
        return terminals.lock(poiid).filter(it -> author.reaches(it.merchantAccount(), it.store()));
    }

    private boolean isPlaceOf(Terminal terminal, Author author) {
        StoreName store = terminal.store();
        return author.reaches(terminal.merchantAccount(), store)
                && (store == null
                        ? merchantAccounts.exists(terminal.merchantAccount())
                        : merchantAccounts.hasStore(terminal.merchantAccount(), store));
    }

    private static String placeOf(Terminal terminal) {
        StoreName store = terminal.store();
        return terminal.merchantAccount() + (store == null ? "" : "/" + store) + ", "
                + terminal.integrationType().wireName();
    }

    private <T> T execute(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }
}
