package io.terminaldesk.rfb.client;

/** Why a server is followed no more. */
public sealed interface RfbClientEnd {

    /** This side closed it. */
    record Closed() implements RfbClientEnd {}

    /** The server ended its stream, within a message or between two. */
    record Left() implements RfbClientEnd {}

    /** The server did not let us in: no security type in common, or the wrong password. */
    record NotAdmitted(String reason) implements RfbClientEnd {}

    /** The server said what no server should, or what is beyond our limits; the reason holds nothing of its bytes but numbers. */
    record Refused(String reason) implements RfbClientEnd {}

    /** The transport, or whoever takes the pixels, failed. */
    record Broken(Exception cause) implements RfbClientEnd {}
}
