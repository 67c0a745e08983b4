package io.terminaldesk.agent;

import java.util.concurrent.CompletableFuture;

/** An open WebSocket. The agent starts a send only when the one before is done. Nothing here throws. */
public interface LinkConnection {

    /** Sends one text frame; completes when it is handed to the network, fails when it can't be. */
    CompletableFuture<?> send(String text);

    /** Starts the closing handshake. */
    void close(int code, String reason);

    /** Drops the connection at once. */
    void abort();
}
