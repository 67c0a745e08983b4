package io.terminaldesk.link;

import java.time.Duration;

/** The fixed points of the link, version 1. Source: docs/terminal-link.md. */
public final class LinkProtocol {

    public static final String PATH = "/link";
    public static final String SUBPROTOCOL = "terminaldesk.link.v1";

    /** The largest text frame in either direction, in bytes of UTF-8. */
    public static final int MAX_FRAME_BYTES = 256 * 1024;

    /** How long a new connection may take to say hello. */
    public static final Duration HELLO_WITHIN = Duration.ofSeconds(8);

    /** The server pings this often and gives up after two pings without a pong. */
    public static final Duration PING_EVERY = Duration.ofSeconds(25);

    /** A terminal that has seen no ping for so long connects anew. */
    public static final Duration SILENT_SERVER_AFTER = Duration.ofSeconds(60);

    private LinkProtocol() {}
}
