package io.terminaldesk.rfb.server;

/** Why a server's stream is over. */
public sealed interface RfbEnd {

    /** This side closed it. */
    record Closed() implements RfbEnd {}

    /** The viewer's side ended its stream, within a message or between two. */
    record Left() implements RfbEnd {}

    /** The viewer said what this server does not take; the reason holds nothing of its bytes but numbers. */
    record Refused(String reason) implements RfbEnd {}

    /** The viewer did not read, so that a pause could not wait for the rectangle on its way. */
    record Stalled() implements RfbEnd {}

    /** The transport, the screen or the input failed. */
    record Broken(Exception cause) implements RfbEnd {}
}
