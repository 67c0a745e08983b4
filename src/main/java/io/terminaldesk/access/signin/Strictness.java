package io.terminaldesk.access.signin;

/** What a profile insists on. */
enum Strictness {
    /** HTTPS alone, and a second factor of everybody. */
    PRODUCTION,
    /** Plain HTTP on this machine, and a second factor of who wants one. */
    DEMO;

    boolean onlyByHttps() {
        return this == PRODUCTION;
    }

    boolean demandsSecondFactor() {
        return this == PRODUCTION;
    }
}
