package io.terminaldesk.access.admin;

import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.RegisteredKey;
import io.terminaldesk.access.WholeKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin key add|list|revoke}. */
@Component
@Command(name = "key", description = "API keys of POS systems.", mixinStandardHelpOptions = true)
class KeyCommand implements AdminCommand {

    private final ApiKeyRegistry keys;
    private final LocalAudit audit;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    KeyCommand(ApiKeyRegistry keys, LocalAudit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Command(description = "Makes a key and prints it, this once.")
    void add(
            @Option(names = "--merchant", required = true, paramLabel = "M", description = "May be given again.")
                    List<MerchantAccount> merchants,
            @Option(names = "--label", defaultValue = "", paramLabel = "L") String label,
            @Option(names = "--reads-audit", description = "The key also reads the audit.") boolean readsAudit) {
        WholeKey key = WholeKey.parse(keys.issue(label, Set.copyOf(merchants), readsAudit))
                .orElseThrow();
        // The entry is of each merchant account and names none, because no reader may learn of the others.
        audit.record("add API key", "api-key/" + key.id(), detail(label, readsAudit), Set.copyOf(merchants));
        spec.commandLine().getOut().println(key.text());
    }

    @Command(description = "Lists the keys without their secrets: id, state, since when, merchant accounts, label.")
    void list() {
        keys.all().forEach(key -> spec.commandLine().getOut().println(line(key)));
    }

    @Command(description = "Revokes a key; it is refused within 2 seconds.")
    void revoke(@Parameters(paramLabel = "ID") String id) {
        if (!keys.revoke(id)) {
            throw new IllegalArgumentException("there is no valid key '" + id + "'");
        }
        audit.record("revoke API key", "api-key/" + id, null, ownersOf(id));
    }

    private Set<MerchantAccount> ownersOf(String id) {
        return keys.all().stream()
                .filter(key -> key.keyId().equals(id))
                .findFirst()
                .map(RegisteredKey::merchantAccounts)
                .orElse(Set.of());
    }

    private static @Nullable String detail(String label, boolean readsAudit) {
        String detail = Stream.of(label, readsAudit ? "reads the audit" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return detail.isEmpty() ? null : detail;
    }

    private static String line(RegisteredKey key) {
        String state = key.revokedAt() == null ? "valid    " + key.createdAt() : "revoked  " + key.revokedAt();
        String audit = key.readsAudit() ? "  (reads the audit)" : "";
        return String.format(
                "%-8s  %s  %s  %s%s", key.keyId(), state, namesOf(key.merchantAccounts()), key.label(), audit);
    }

    private static String namesOf(Set<MerchantAccount> merchants) {
        return merchants.stream().map(MerchantAccount::value).sorted().collect(Collectors.joining(", "));
    }
}
