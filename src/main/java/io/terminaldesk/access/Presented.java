package io.terminaldesk.access;

import java.time.Duration;

/** What the API credential of a request amounts to. */
public sealed interface Presented {

    /** A valid key, of this caller. */
    record Caller(ApiCaller caller) implements Presented {}

    /** Everything but a caller; the request goes no further. */
    sealed interface Denied extends Presented {}

    /** No credential at all. */
    record Missing() implements Denied {}

    /** Unknown, revoked, malformed, or more than one credential; the answer never says which. */
    record Refused() implements Denied {}

    /** Too many refused credentials from this source; it was not looked at. */
    record Throttled(Duration retryAfter) implements Denied {}

    /** The keys can't be read now, so nobody is let in; nothing was sent anywhere. */
    record Uncheckable() implements Denied {}
}
