package io.terminaldesk.agent;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** The WebSocket client that an agent stands on; the JDK, Android and OkHttp each have another. */
public interface LinkConnector {

    /**
     * Opens a connection; one without an answer may stay unfinished, the agent gives it up by itself.
     *
     * @param link a ws or wss address
     * @param authorization the value of the Authorization header
     * @param subprotocol the only one to offer; a server that does not choose it is a failure
     * @return fails when the handshake does, whatever its status
     */
    CompletableFuture<LinkConnection> open(URI link, String authorization, String subprotocol, LinkListener listener);
}
