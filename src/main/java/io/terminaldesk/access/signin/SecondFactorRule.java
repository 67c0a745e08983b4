package io.terminaldesk.access.signin;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.SignedInUser;
import java.time.Clock;

/** Whether somebody must prove their second factor anew before what they ask for. A key has none and is not asked. */
record SecondFactorRule(Strictness strictness, SignInProperties properties, Clock clock) {

    boolean isOwedBy(Actor actor) {
        return strictness.demandsSecondFactor() && actor instanceof SignedInUser user && !isFresh(user);
    }

    private boolean isFresh(SignedInUser user) {
        return user.secondFactorAt() != null
                && user.secondFactorAt().plus(properties.secondFactorAge()).isAfter(clock.instant());
    }
}
