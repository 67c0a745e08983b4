package io.terminaldesk.access.signin;

import io.terminaldesk.access.ApiCredentials;
import io.terminaldesk.access.MerchantAccount;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records each refused API key, of which a source has only so many until it is refused unseen. One that names a key that
 * there is or was belongs to the record of that key's merchant accounts; of any other text nothing is kept.
 */
record RefusedKeys(ApiCredentials credentials, JdbcClient jdbc, Refusals refusals) {

    private static final String UNKNOWN = "unknown";

    void record(HttpServletRequest request) {
        Optional<String> named = credentials.named(request);
        Set<MerchantAccount> owners = named.map(this::ownersOf).orElse(Set.of());
        refusals.recordKey(named.filter(_ -> !owners.isEmpty()).orElse(UNKNOWN), owners, request);
    }

    private Set<MerchantAccount> ownersOf(String keyId) {
        return jdbc
                .sql("SELECT merchant_account FROM api_key_merchant_account WHERE api_key = ?")
                .param(keyId)
                .query(String.class)
                .list()
                .stream()
                .map(it -> new MerchantAccount(Objects.requireNonNull(it)))
                .collect(Collectors.toSet());
    }
}
