package io.terminaldesk.rfb.server;

/** The first byte of a server's message, by its number (RFC 6143, 7.6; rfbproto from 150 on). */
final class ServerMessage {

    static final int UPDATE = 0;
    static final int END_OF_CONTINUOUS_UPDATES = 150;
    static final int FENCE = 248;

    private ServerMessage() {}
}
