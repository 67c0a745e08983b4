package io.terminaldesk.rfb;

/** The first byte of a client's message, by its number (RFC 6143, 7.5; rfbproto from 150 on). */
final class ClientMessageType {

    static final int SET_PIXEL_FORMAT = 0;
    static final int SET_ENCODINGS = 2;
    static final int UPDATE_REQUEST = 3;
    static final int KEY = 4;
    static final int POINTER = 5;
    static final int CUT_TEXT = 6;
    static final int CONTINUOUS_UPDATES = 150;
    static final int FENCE = 248;

    private ClientMessageType() {}
}
