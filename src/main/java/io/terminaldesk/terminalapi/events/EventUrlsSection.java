package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SetupSection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * {@code eventUrls:} of the set-up file, a list of {@code merchantAccount} and {@code url}, and where wanted {@code
 * username} with {@code passwordFile}, and {@code hmacKeyFile}.
 */
@Component
class EventUrlsSection implements SetupSection {

    private static final List<String> MEMBERS =
            List.of("merchantAccount", "url", "username", "passwordFile", "hmacKeyFile");

    private final EventUrls eventUrls;
    private final EventUrlAudit audit;

    EventUrlsSection(EventUrls eventUrls, EventUrlAudit audit) {
        this.eventUrls = eventUrls;
        this.audit = audit;
    }

    @Override
    public String member() {
        return "eventUrls";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void apply(JsonNode section) {
        if (!section.isArray()) {
            throw new IllegalArgumentException("is not a list");
        }
        section.forEach(this::save);
    }

    private void save(JsonNode entry) {
        requireKnownMembers(entry);
        var merchantAccount = new MerchantAccount(required(entry, "merchantAccount"));
        var url = new ReceiverUrl(required(entry, "url"));
        HmacKey key = secret(entry, "hmacKeyFile").map(HmacKey::new).orElse(null);
        if (eventUrls.save(merchantAccount, url, userOf(entry), key)) {
            audit.record("set event URL", url, merchantAccount);
        }
    }

    private static @Nullable BasicUser userOf(JsonNode entry) {
        Optional<String> username = text(entry, "username");
        Optional<String> password = secret(entry, "passwordFile");
        if (username.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("'username' and 'passwordFile' go together");
        }
        return username.map(it -> new BasicUser(it, password.orElseThrow())).orElse(null);
    }

    private static void requireKnownMembers(JsonNode entry) {
        if (!entry.isObject()) {
            throw new IllegalArgumentException("'" + entry.asString("") + "' is not an entry with " + MEMBERS);
        }
        entry.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("unknown member '" + unknown + "'");
                });
    }

    private static Optional<String> secret(JsonNode entry, String member) {
        return text(entry, member).map(file -> SecretFile.read(Path.of(file)));
    }

    private static String required(JsonNode entry, String member) {
        return text(entry, member).orElseThrow(() -> new IllegalArgumentException("an entry has no '" + member + "'"));
    }

    private static Optional<String> text(JsonNode entry, String member) {
        JsonNode value = entry.path(member);
        if (!value.isMissingNode() && !value.isString()) {
            throw new IllegalArgumentException("'" + member + "' is not a text; put it in quotes");
        }
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
