package io.terminaldesk.access.admin;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.SetupSection;
import io.terminaldesk.access.StoreName;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code merchantAccounts: [{name, stores: [..]}]}; what the file leaves out stays. */
@Component
class MerchantAccountsSection implements SetupSection {

    private final MerchantAccounts merchantAccounts;
    private final LocalAudit audit;

    MerchantAccountsSection(MerchantAccounts merchantAccounts, LocalAudit audit) {
        this.merchantAccounts = merchantAccounts;
        this.audit = audit;
    }

    @Override
    public String member() {
        return "merchantAccounts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void apply(JsonNode section) {
        SetupEntry.listIn(section, Set.of("name", "stores")).forEach(this::apply);
    }

    private void apply(SetupEntry entry) {
        var merchantAccount = new MerchantAccount(entry.text("name"));
        Set<MerchantAccount> owner = Set.of(merchantAccount);
        if (merchantAccounts.add(merchantAccount)) {
            audit.record("add merchant account", "merchant-account/" + merchantAccount, null, owner);
        }
        entry.texts("stores").stream()
                .map(StoreName::new)
                .filter(store -> merchantAccounts.addStore(merchantAccount, store))
                .forEach(store -> audit.record("add store", "store/" + merchantAccount + "/" + store, null, owner));
    }
}
