package io.terminaldesk.access.admin;

import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.MerchantAccounts;
import io.terminaldesk.access.StoreName;
import java.util.Set;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin store add|list|remove --merchant M}. */
@Component
@Command(name = "store", description = "Stores of a merchant account.", mixinStandardHelpOptions = true)
class StoreCommand implements AdminCommand {

    private final MerchantAccounts merchantAccounts;
    private final LocalAudit audit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    StoreCommand(MerchantAccounts merchantAccounts, LocalAudit audit) {
        this.merchantAccounts = merchantAccounts;
        this.audit = audit;
    }

    @Command(description = "Adds a store; one that exists stays as it is.")
    void add(
            @Option(names = "--merchant", required = true, paramLabel = "M") MerchantAccount merchant,
            @Parameters(paramLabel = "NAME") StoreName name) {
        if (merchantAccounts.addStore(merchant, name)) {
            audit.record("add store", "store/" + merchant + "/" + name, null, Set.of(merchant));
        }
    }

    @Command(description = "Lists the stores.")
    void list(@Option(names = "--merchant", required = true, paramLabel = "M") MerchantAccount merchant) {
        merchantAccounts.storesOf(merchant).forEach(spec.commandLine().getOut()::println);
    }

    @Command(aliases = "revoke", description = "Removes a store that has no terminals.")
    void remove(
            @Option(names = "--merchant", required = true, paramLabel = "M") MerchantAccount merchant,
            @Parameters(paramLabel = "NAME") StoreName name) {
        if (!merchantAccounts.removeStore(merchant, name)) {
            throw new IllegalArgumentException(
                    "there is no store '" + name + "' of merchant account '" + merchant + "'");
        }
        audit.record("remove store", "store/" + merchant + "/" + name, null, Set.of(merchant));
    }
}
