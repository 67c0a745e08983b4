package io.terminaldesk.access.users;

import io.terminaldesk.access.UserName;
import java.time.Duration;
import java.time.Instant;

/** What came of a try to prove who one is. */
public sealed interface Attempt {

    /**
     * It was the right proof.
     *
     * @param generation the user's at this moment; a session that keeps another one is over
     * @param hasSecondFactor whether the user has one enrolled, so that after a password a code must follow
     */
    record Accepted(UserName name, long generation, boolean hasSecondFactor) implements Attempt {}

    /** It was the wrong one, or there is no such user, or the user is disabled: nobody learns which. */
    record Refused() implements Attempt {}

    /** Too many tries failed; until then even the right proof is refused. Names that no user has are locked alike. */
    record Locked(Instant until) implements Attempt {}

    /** Not looked at and not counted, because too much is being tried at once. */
    record TryAgain(Duration after) implements Attempt {}
}
