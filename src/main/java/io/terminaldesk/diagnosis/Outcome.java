package io.terminaldesk.diagnosis;

/** How a diagnosis ended, as far as the desk can tell. Only {@link #ANSWERED} says anything of the condition. */
public enum Outcome {
    /** The desk's own, still under way. */
    RUNNING,
    /** The terminal told its condition. */
    ANSWERED,
    /** Answered, but only the POS system can read it. */
    ENCRYPTED,
    /** The terminal, or the slot before it, was at work on something else. */
    BUSY,
    NOT_CONNECTED,
    /** Sent, and no answer came in time. */
    TIMED_OUT,
    /** Sent, and the connection ended before an answer. */
    DISCONNECTED,
    /** Refused by the terminal, or answered by something that is no diagnosis. */
    REFUSED,
    /** Something of ours failed before anything was sent, or the node that ran it ended. */
    FAILED
}
