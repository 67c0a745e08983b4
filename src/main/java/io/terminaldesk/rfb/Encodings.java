package io.terminaldesk.rfb;

import java.util.List;

/** The encodings and pseudo-encodings spoken here, by number (RFC 6143, 7.7 and 7.8; rfbproto for the negative rest). */
public final class Encodings {

    public static final int RAW = 0;
    public static final int COPY_RECT = 1;
    public static final int ZRLE = 16;
    public static final int DESKTOP_SIZE = -223;
    public static final int LAST_RECT = -224;
    public static final int FENCE = -312;
    public static final int CONTINUOUS_UPDATES = -313;

    /** What a server of this package makes use of; a client's list may be cut to these. */
    public static final List<Integer> SERVED = List.of(RAW, ZRLE, DESKTOP_SIZE, LAST_RECT, FENCE, CONTINUOUS_UPDATES);

    private Encodings() {}
}
