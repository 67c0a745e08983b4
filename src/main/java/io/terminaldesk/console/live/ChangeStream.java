package io.terminaldesk.console.live;

import io.terminaldesk.access.MerchantAccount;
import io.terminaldesk.access.SignedInUser;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page: collects what changed and tells it at most once a second. What is kept for it is bounded: too many
 * changes at once become the word to look at everything anew. Only its own thread writes, so that a slow reader holds up
 * nobody else.
 */
final class ChangeStream {

    static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(1);
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST = 200;

    private final SignedInUser user;
    private final @Nullable MerchantAccount merchantAccount;
    private final @Nullable PoiId only;
    private final SseEmitter emitter;
    private final Set<PoiId> changed = new LinkedHashSet<>();
    private boolean tooMany;
    private @Nullable String end;

    /**
     * @param merchantAccount whose terminals the page shows; null when it shows none and only waits for the login's end
     * @param only the one terminal that the page shows; null for a list of the merchant account's
     */
    ChangeStream(
            SignedInUser user, @Nullable MerchantAccount merchantAccount, @Nullable PoiId only, SseEmitter emitter) {
        this.user = user;
        this.merchantAccount = merchantAccount;
        this.only = only;
        this.emitter = emitter;
    }

    SignedInUser user() {
        return user;
    }

    /** Whether its reader may know of the terminal there. */
    boolean concerns(Terminal terminal) {
        return terminal.merchantAccount().equals(merchantAccount)
                && user.scope().covers(terminal.merchantAccount(), terminal.store())
                && (only == null || only.equals(terminal.poiid()));
    }

    synchronized void changed(PoiId poiid) {
        if (changed.size() < MOST) {
            changed.add(poiid);
        } else {
            tooMany = true;
        }
        notifyAll();
    }

    /** @param event the last that the page is told, empty for nothing */
    synchronized void end(String event) {
        if (end == null) {
            end = event;
        }
        notifyAll();
    }

    /** Writes until the end of either side. */
    void run() {
        try {
            send("open", "");
            for (Message message = next(); ; message = next()) {
                if (message.end()) {
                    finish(message.event());
                    return;
                }
                send(message.event(), message.data());
            }
        } catch (IOException | IllegalStateException _) {
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void finish(String event) throws IOException {
        if (!event.isEmpty()) {
            send(event, "");
        }
        emitter.complete();
    }

    private void send(String event, String data) throws IOException {
        emitter.send(
                event.isEmpty()
                        ? SseEmitter.event().comment("")
                        : SseEmitter.event().name(event).data(data));
    }

    private synchronized Message next() throws InterruptedException {
        long now = System.nanoTime();
        await(now, BETWEEN_MESSAGES, false);
        await(now, HEARTBEAT, true);
        if (end != null) {
            return new Message(end, "", true);
        }
        var message = tooMany
                ? new Message("refresh", "", false)
                : changed.isEmpty()
                        ? new Message("", "", false)
                        : new Message(
                                "changed", changed.stream().map(PoiId::value).collect(Collectors.joining(" ")), false);
        changed.clear();
        tooMany = false;
        return message;
    }

    private synchronized void await(long from, Duration atMost, boolean untilChanged) throws InterruptedException {
        while (end == null && !(untilChanged && !changed.isEmpty())) {
            long left = Duration.ofNanos(from + atMost.toNanos() - System.nanoTime())
                    .toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** @param event empty for a heartbeat */
    private record Message(String event, String data, boolean end) {}
}
