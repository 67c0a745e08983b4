package io.terminaldesk.rfb.client;

import java.io.IOException;

/** Ends the reading of a server's stream from wherever in it; becomes an {@link RfbClientEnd}. */
final class ServerFault extends IOException {

    private final transient RfbClientEnd end;

    private ServerFault(RfbClientEnd end) {
        super(end.toString());
        this.end = end;
    }

    static ServerFault refused(String reason) {
        return new ServerFault(new RfbClientEnd.Refused(reason));
    }

    static ServerFault notAdmitted(String reason) {
        return new ServerFault(new RfbClientEnd.NotAdmitted(reason));
    }

    static ServerFault left() {
        return new ServerFault(new RfbClientEnd.Left());
    }

    RfbClientEnd end() {
        return end;
    }
}
