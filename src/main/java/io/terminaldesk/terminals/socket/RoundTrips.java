package io.terminaldesk.terminals.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The pings of one connection that somebody waits for, by their payload; the periodic ping's is empty and is none of them. */
final class RoundTrips {

    private final Map<String, Sent> waiting = new ConcurrentHashMap<>();

    /** Registered before it is sent. Completes with nothing when it is given up. */
    CompletableFuture<Optional<Duration>> start(String id) {
        var sent = new Sent(System.nanoTime(), new CompletableFuture<>());
        waiting.put(id, sent);
        return sent.roundTrip();
    }

    static ByteBuffer payloadOf(String id) {
        return US_ASCII.encode(id);
    }

    void pong(ByteBuffer payload) {
        Sent sent = waiting.remove(US_ASCII.decode(payload.slice()).toString());
        if (sent != null) {
            sent.roundTrip().complete(Optional.of(Duration.ofNanos(System.nanoTime() - sent.at())));
        }
    }

    void giveUp(String id) {
        Sent sent = waiting.remove(id);
        if (sent != null) {
            sent.roundTrip().complete(Optional.empty());
        }
    }

    void giveUpAll() {
        waiting.keySet().forEach(this::giveUp);
    }

    /** @param at by {@link System#nanoTime} */
    private record Sent(long at, CompletableFuture<Optional<Duration>> roundTrip) {}
}
