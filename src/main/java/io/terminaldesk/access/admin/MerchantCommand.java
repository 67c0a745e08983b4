package io.terminaldesk.access.admin;

import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import java.util.Set;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin merchant add|list|remove}. */
@Component
@Command(name = "merchant", description = "Merchant accounts.", mixinStandardHelpOptions = true)
class MerchantCommand implements AdminCommand {

    private final MerchantAccounts merchantAccounts;
    private final LocalAudit audit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    MerchantCommand(MerchantAccounts merchantAccounts, LocalAudit audit) {
        this.merchantAccounts = merchantAccounts;
        this.audit = audit;
    }

    @Command(description = "Adds a merchant account; one that exists stays as it is.")
    void add(@Parameters(paramLabel = "NAME") MerchantAccount name) {
        if (merchantAccounts.add(name)) {
            audit.record("add merchant account", "merchant-account/" + name, null, Set.of(name));
        }
    }

    @Command(description = "Lists the merchant accounts.")
    void list() {
        merchantAccounts.all().forEach(spec.commandLine().getOut()::println);
    }

    @Command(aliases = "revoke", description = "Removes a merchant account that has no stores, keys or terminals.")
    void remove(@Parameters(paramLabel = "NAME") MerchantAccount name) {
        if (!merchantAccounts.remove(name)) {
            throw new IllegalArgumentException("there is no merchant account '" + name + "'");
        }
        audit.record("remove merchant account", "merchant-account/" + name, null, Set.of(name));
    }
}
