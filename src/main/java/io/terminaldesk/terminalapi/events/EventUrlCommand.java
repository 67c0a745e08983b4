package io.terminaldesk.terminalapi.events;

import io.terminaldesk.access.AdminCommand;
import io.terminaldesk.access.MerchantAccount;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin event-url add|list|rotate-hmac|revoke}. */
@Component
@Command(
        name = "event-url",
        description = "Who is told of the outcomes of async requests.",
        mixinStandardHelpOptions = true)
class EventUrlCommand implements AdminCommand {

    private final EventUrls eventUrls;
    private final EventUrlAudit audit;
    private final SecureRandom random;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    EventUrlCommand(EventUrls eventUrls, EventUrlAudit audit, SecureRandom random) {
        this.eventUrls = eventUrls;
        this.audit = audit;
        this.random = random;
    }

    @Command(description = "Adds an event URL to a merchant account; for one that is there, sets its user.")
    void add(
            @Option(names = "--merchant", required = true, paramLabel = "M") MerchantAccount merchant,
            @Option(names = "--username", paramLabel = "U", description = "The user of HTTP Basic.") @Nullable
                    String username,
            @Option(names = "--password-file", paramLabel = "F", description = "A file that holds the user's password.")
                    @Nullable
                    Path passwordFile,
            @Option(names = "--hmac", description = "Signs events with a new key, which is printed this once.")
                    boolean hmac,
            @Parameters(paramLabel = "URL") String url) {
        if ((username == null) != (passwordFile == null)) {
            throw new ParameterException(spec.commandLine(), "--username and --password-file go together");
        }
        BasicUser user = username == null || passwordFile == null
                ? null
                : new BasicUser(username, SecretFile.read(passwordFile));
        HmacKey key = hmac ? HmacKey.random(random) : null;
        if (eventUrls.save(merchant, new ReceiverUrl(url), user, key)) {
            audit.record("add event URL", url, merchant);
        }
        if (key != null) {
            out().println(key.hex());
        }
    }

    @Command(
            description =
                    "Lists the event URLs without their secrets: id, since when, merchant account, URL, user, keys.")
    void list() {
        eventUrls.all().forEach(it -> out().println(line(it)));
    }

    @Command(
            name = "rotate-hmac",
            description = "Makes a new HMAC key and prints it, this once; the one before it stays good beside it.")
    void rotateHmac(@Parameters(paramLabel = "ID") UUID id) {
        MerchantAccount owner = ownerOf(id);
        HmacKey key = eventUrls.rotateHmac(id).orElseThrow(() -> noSuch(id));
        audit.record("rotate HMAC key", id, owner);
        out().println(key.hex());
    }

    @Command(description = "Ends an event URL; what was still to be delivered to it is given up.")
    void revoke(@Parameters(paramLabel = "ID") UUID id) {
        MerchantAccount owner = ownerOf(id);
        if (!eventUrls.revoke(id)) {
            throw noSuch(id);
        }
        audit.record("revoke event URL", id, owner);
    }

    private MerchantAccount ownerOf(UUID id) {
        return eventUrls.all().stream()
                .filter(url -> url.id().equals(id))
                .findFirst()
                .map(EventUrl::merchantAccount)
                .orElseThrow(() -> noSuch(id));
    }

    private static String line(EventUrl url) {
        return String.format(
                "%s  %s  %s  %s  user=%s  hmac-keys=%d",
                url.id(),
                url.createdAt(),
                url.merchantAccount(),
                url.url(),
                url.username() == null ? "-" : url.username(),
                url.hmacKeys());
    }

    private static IllegalArgumentException noSuch(UUID id) {
        return new IllegalArgumentException("there is no event URL '" + id + "'");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
