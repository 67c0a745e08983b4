package io.terminaldesk.access.secret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key that seals, and with it all that open. */
public final class SealingKeys {

    private final SealingKey current;
    private final Map<String, SealingKey> known = new LinkedHashMap<>();

    private SealingKeys(SealingKey current, List<SealingKey> previous) {
        this.current = current;
        previous.forEach(key -> known.put(key.id(), key));
        known.put(current.id(), current);
    }

    /** @throws IllegalArgumentException saying which property is missing or wrong */
    public static SealingKeys of(SecretProperties properties) {
        List<SealingKey> previous = properties.previousSecretKeys().stream()
                .map(key -> SealingKey.parse(key, "a key of terminaldesk.previous-secret-keys"))
                .toList();
        return new SealingKeys(currentOf(properties), previous);
    }

    private static SealingKey currentOf(SecretProperties properties) {
        if (properties.secretKey() != null) {
            return SealingKey.parse(properties.secretKey(), "terminaldesk.secret-key");
        }
        if (properties.secretKeyFile() != null) {
            var file = new SecretKeyFile(properties.secretKeyFile());
            return SealingKey.parse(file.read(), "the content of terminaldesk.secret-key-file '" + file.path() + "'");
        }
        throw new IllegalArgumentException("neither terminaldesk.secret-key nor terminaldesk.secret-key-file is set");
    }

    SealingKey current() {
        return current;
    }

    Optional<SealingKey> find(String id) {
        return Optional.ofNullable(known.get(id));
    }
}
