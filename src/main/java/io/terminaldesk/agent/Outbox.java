package io.terminaldesk.agent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** What goes out over one connection: hello first, then one frame after the other. */
final class Outbox {

    private final CompletableFuture<LinkConnection> greeted = new CompletableFuture<>();
    private final AtomicReference<CompletableFuture<?>> last = new AtomicReference<>(greeted);

    CompletableFuture<?> greet(LinkConnection connection, String hello) {
        return connection.send(hello).thenAccept(sent -> greeted.complete(connection));
    }

    CompletableFuture<?> send(String text) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        last.getAndSet(done)
                .thenCompose(before -> greeted)
                .thenCompose(connection -> connection.send(text))
                .whenComplete((sent, failure) -> {
                    if (failure == null) {
                        done.complete(null);
                    } else {
                        done.completeExceptionally(failure);
                    }
                });
        return done;
    }
}
