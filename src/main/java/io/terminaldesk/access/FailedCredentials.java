package io.terminaldesk.access;

/** Counts refused credentials by source, so that guessing is slow: at most 20 a minute by default. */
public interface FailedCredentials {

    /** Whether this source has used up its tries and must be answered 429 before its credential is looked at. */
    boolean areExhaustedFor(String source);

    void recordFor(String source);
}
