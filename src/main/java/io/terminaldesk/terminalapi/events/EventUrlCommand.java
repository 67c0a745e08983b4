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

/** {@code admin event-url …}. */
@Component
@Command(
        name = "event-url",
        description = "Who is told of the outcomes of async requests.",
        mixinStandardHelpOptions = true)
class EventUrlCommand implements AdminCommand {

    private final EventUrls eventUrls;
    private final SecureRandom random;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    EventUrlCommand(EventUrls eventUrls, SecureRandom random) {
        this.eventUrls = eventUrls;
        this.random = random;
    }

    @Command(description = "Adds an event URL to a merchant account; for one that is there, sets its user.")
    int add(
            @Option(names = "--merchant", required = true, description = "The merchant account.") String merchant,
            @Option(names = "--username", description = "The user of HTTP Basic.") @Nullable String username,
            @Option(names = "--password-file", description = "A file that holds the user's password.") @Nullable
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
        eventUrls.save(new MerchantAccount(merchant), new ReceiverUrl(url), user, key);
        if (key != null) {
            out().println(key.hex());
        }
        return 0;
    }

    @Command(description = "Lists the event URLs.")
    int list() {
        eventUrls.all().forEach(it -> out().printf(
                        "%s  %s  %s  user=%s  hmac-keys=%d  since %s%n",
                        it.id(),
                        it.merchantAccount(),
                        it.url(),
                        it.username() == null ? "-" : it.username(),
                        it.hmacKeys(),
                        it.createdAt()));
        return 0;
    }

    @Command(
            name = "rotate-hmac",
            description = "Makes a new HMAC key, printed this once; the one before it stays good beside it.")
    int rotateHmac(@Parameters(paramLabel = "ID") UUID id) {
        return eventUrls
                .rotateHmac(id)
                .map(key -> {
                    out().println(key.hex());
                    return 0;
                })
                .orElseGet(() -> noSuch(id));
    }

    @Command(description = "Ends an event URL; what was still to be delivered to it is given up.")
    int revoke(@Parameters(paramLabel = "ID") UUID id) {
        return eventUrls.revoke(id) ? 0 : noSuch(id);
    }

    private int noSuch(UUID id) {
        spec.commandLine().getErr().println("there is no event URL " + id);
        return 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
