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
        CompletableFuture<Void> next = new CompletableFuture<>();
        return last.getAndSet(next)
                .thenCompose(before -> greeted)
                .thenCompose(connection -> connection.send(text))
                .whenComplete((sent, failure) -> next.complete(null));
    }
}
