package io.terminaldesk.access;

/** The exact origins whose pages may open sockets and call unsafe methods here. */
public interface WebOrigins {

    /** Whether a request with this Origin header may pass; compared to the letter. */
    boolean allow(String origin);
}
