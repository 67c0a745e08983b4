package io.terminaldesk.access.admin;

import io.terminaldesk.access.ApiKeyRegistry;
import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SetupSection;
import io.terminaldesk.access.WholeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code apiKeys: [{id?, label?, merchantAccounts: [..], keyFile, readsAudit?}]}; the file named holds the whole key. */
@Component
class ApiKeysSection implements SetupSection {

    private final ApiKeyRegistry keys;
    private final LocalAudit audit;

    ApiKeysSection(ApiKeyRegistry keys, LocalAudit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Override
    public String member() {
        return "apiKeys";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void apply(JsonNode section) {
        SetupEntry.listIn(section, Set.of("id", "label", "merchantAccounts", "keyFile", "readsAudit"))
                .forEach(this::apply);
    }

    private void apply(SetupEntry entry) {
        WholeKey key = read(entry.text("keyFile"));
        String id = entry.optionalText("id").orElse(key.id());
        Set<MerchantAccount> merchantAccounts = entry.texts("merchantAccounts").stream()
                .map(MerchantAccount::new)
                .collect(Collectors.toSet());
        String label = entry.optionalText("label").orElse("");
        if (keys.register(id, label, key.text(), merchantAccounts, entry.flag("readsAudit"))) {
            audit.record("set API key", "api-key/" + id, label.isEmpty() ? null : label, merchantAccounts);
        }
    }

    private static WholeKey read(String file) {
        try {
            return WholeKey.parse(Files.readString(Path.of(file)).strip())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + file + "' does not hold a key of the form td_<8 characters>_<43 characters>"));
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' can't be read", e);
        }
    }
}
