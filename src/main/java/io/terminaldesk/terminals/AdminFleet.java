package io.terminaldesk.terminals;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.StoreName;
import io.terminaldesk.nexo.PoiId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the {@code admin} program does to the fleet; its caller's transaction holds all of a command. */
@Component
class AdminFleet {

    private static final Author ADMINISTRATOR = Author.administrator();

    private final SqlFleet fleet;
    private final SqlTerminals terminals;
    private final MerchantAccounts merchantAccounts;

    AdminFleet(SqlFleet fleet, SqlTerminals terminals, MerchantAccounts merchantAccounts) {
        this.fleet = fleet;
        this.terminals = terminals;
        this.merchantAccounts = merchantAccounts;
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
        return fleet.renewCredential(terminal.poiid(), ADMINISTRATOR).orElseThrow();
    }

    /** Adds or changes the terminal, unless it is so already. */
    void keep(Terminal terminal) {
        requirePlace(terminal);
        if (holds(terminal.poiid())) {
            fleet.change(terminal, ADMINISTRATOR);
        } else {
            fleet.enroll(terminal, ADMINISTRATOR);
        }
    }

    /** Makes this the terminal's credential, unless it is so already. */
    void keepCredential(PoiId poiid, String credential) {
        fleet.keepCredential(poiid, credential, ADMINISTRATOR);
    }

    void revoke(PoiId poiid) {
        require(poiid, fleet.revokeCredential(poiid, ADMINISTRATOR));
    }

    void remove(PoiId poiid) {
        require(poiid, fleet.remove(poiid, ADMINISTRATOR));
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

    private static void require(PoiId poiid, boolean found) {
        if (!found) {
            throw new IllegalArgumentException("there is no terminal '" + poiid + "'");
        }
    }
}
