package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SetupSection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * {@code eventUrls:} of the set-up file, a list of {@code merchantAccount} and {@code url}, and where wanted {@code
 * username} with {@code passwordFile}, and {@code hmacKeyFile}.
 */
@Component
class EventUrlsSection implements SetupSection {

    private static final Set<String> MEMBERS =
            Set.of("merchantAccount", "url", "username", "passwordFile", "hmacKeyFile");

    private final EventUrls eventUrls;

    EventUrlsSection(EventUrls eventUrls) {
        this.eventUrls = eventUrls;
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
            throw new IllegalArgumentException("eventUrls is not a list");
        }
        section.forEach(this::save);
    }

    private void save(JsonNode entry) {
        entry.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("eventUrls has no member '" + name + "'");
                });
        Optional<String> username = text(entry, "username");
        Optional<String> password = text(entry, "passwordFile").map(file -> SecretFile.read(Path.of(file)));
        if (username.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("eventUrls: username and passwordFile go together");
        }
        eventUrls.save(
                new MerchantAccount(required(entry, "merchantAccount")),
                new ReceiverUrl(required(entry, "url")),
                username.map(it -> new BasicUser(it, password.orElseThrow())).orElse(null),
                text(entry, "hmacKeyFile")
                        .map(file -> new HmacKey(SecretFile.read(Path.of(file))))
                        .orElse(null));
    }

    private static String required(JsonNode entry, String member) {
        return text(entry, member)
                .orElseThrow(() -> new IllegalArgumentException("eventUrls: '" + member + "' is missing"));
    }

    private static Optional<String> text(JsonNode entry, String member) {
        JsonNode value = entry.path(member);
        if (!value.isMissingNode() && !value.isString()) {
            throw new IllegalArgumentException("eventUrls: '" + member + "' is not text");
        }
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
