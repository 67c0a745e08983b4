package io.terminaldesk.link;

import java.util.Arrays;
import java.util.Optional;

/** Why the server closed a terminal's socket: WebSocket status codes (RFC 6455 section 7.4) and the reasons sent with them. */
public enum CloseCode {
    GOING_AWAY(1001, "Going away"),
    UNSUPPORTED_DATA(1003, "Text frames only"),
    TOO_BIG(1009, "Frame too big"),
    SERVICE_RESTART(1012, "Service restart"),
    TRY_AGAIN_LATER(1013, "Try again later"),
    NO_HELLO(4001, "No hello in time"),
    MALFORMED_FRAME(4002, "Malformed frame"),
    CREDENTIAL_REVOKED(4003, "Credential revoked"),
    NOT_RESPONDING(4008, "No pong"),
    CONNECTED_ELSEWHERE(4409, "Connected elsewhere");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public static Optional<CloseCode> of(int code) {
        return Arrays.stream(values()).filter(it -> it.code == code).findFirst();
    }
}
