package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.access.TerminalCredentials;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.audit.AuditTrail;
import io.terminaldesk.nexo.PoiId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator does to the fleet; each act is on record, and its caller's transaction holds both. */
@Component
class Fleet {

    private final SqlTerminals terminals;
    private final TerminalCredentials credentials;
    private final MerchantAccounts merchantAccounts;
    private final Dismissals dismissals;
    private final AuditTrail trail;

    Fleet(
            SqlTerminals terminals,
            TerminalCredentials credentials,
            MerchantAccounts merchantAccounts,
            Dismissals dismissals,
            AuditTrail trail) {
        this.terminals = terminals;
        this.credentials = credentials;
        this.merchantAccounts = merchantAccounts;
        this.dismissals = dismissals;
        this.trail = trail;
    }

    List<Terminal> list(@Nullable MerchantAccount merchantAccount) {
        return terminals.list(merchantAccount);
    }

    boolean holds(PoiId poiid) {
        return terminals.find(poiid).isPresent();
    }

    /** Adds or changes the terminal and makes the credential that alone is valid from now on. */
    String add(Terminal terminal) {
        keep(terminal);
        dismissals.record(terminal.poiid());
        record("issue terminal credential", terminal.poiid());
        return credentials.issue(terminal.poiid());
    }

    /** Adds or changes the terminal, unless it is so already. */
    void keep(Terminal terminal) {
        requirePlace(terminal);
        if (!terminals.find(terminal.poiid()).equals(Optional.of(terminal))) {
            terminals.save(terminal);
            record("set terminal", terminal.poiid());
        }
    }

    /** Makes this the terminal's credential, unless it is so already. */
    void keepCredential(PoiId poiid, String credential) {
        if (!credentials.matches(poiid, credential)) {
            credentials.set(poiid, credential);
            dismissals.record(poiid);
            record("set terminal credential", poiid);
        }
    }

    void revoke(PoiId poiid) {
        requireHeld(poiid);
        credentials.revoke(poiid);
        dismissals.record(poiid);
        record("revoke terminal credential", poiid);
    }

    void remove(PoiId poiid) {
        requireHeld(poiid);
        terminals.remove(poiid);
        record("remove terminal", poiid);
    }

    /** @throws IllegalArgumentException when the merchant account or the store does not exist */
    void requirePlace(Terminal terminal) {
        MerchantAccount merchantAccount = terminal.merchantAccount();
        StoreName store = terminal.store();
        if (!merchantAccounts.exists(merchantAccount)) {
            throw new IllegalArgumentException("there is no merchant account '" + merchantAccount + "'");
        }
        if (store != null && !merchantAccounts.hasStore(merchantAccount, store)) {
            throw new IllegalArgumentException(
                    "there is no store '" + store + "' of merchant account '" + merchantAccount + "'");
        }
    }

    private void requireHeld(PoiId poiid) {
        if (!holds(poiid)) {
            throw new IllegalArgumentException("there is no terminal '" + poiid + "'");
        }
    }

    private void record(String action, PoiId poiid) {
        trail.record(new AuditEntry(
                AuditEntry.ActorKind.ADMINISTRATOR,
                "admin-command",
                action,
                AuditEntry.Outcome.SUCCESS,
                "local",
                "terminal/" + poiid,
                null));
    }
}
