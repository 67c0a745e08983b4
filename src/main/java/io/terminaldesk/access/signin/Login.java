package io.terminaldesk.access.signin;

import io.terminaldesk.access.UserName;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of a login: whose it is, how far it got, and what stood in the database when it began. Roles
 * and scope are not in it, they are read anew at each request.
 *
 * @param generation the user's, which rises with whatever ends their logins
 * @param secondFactorAt when a second factor was last proven; null when none was
 */
record Login(
        String user, long generation, Stage stage, @Nullable Instant secondFactorAt) implements Serializable {

    /** How far a login got. */
    enum Stage {
        /** The password was right; a second factor is still to be proven or to be set up. */
        HALF,
        COMPLETE
    }

    static Login half(UserName user, long generation) {
        return new Login(user.value(), generation, Stage.HALF, null);
    }

    static Login withoutSecondFactor(UserName user, long generation) {
        return new Login(user.value(), generation, Stage.COMPLETE, null);
    }

    Login withSecondFactor(Instant provenAt) {
        return new Login(user, generation, Stage.COMPLETE, provenAt);
    }

    /** The same login after something that ended all others of the user. */
    Login asOf(long newGeneration) {
        return new Login(user, newGeneration, stage, secondFactorAt);
    }

    UserName userName() {
        return new UserName(user);
    }

    boolean isComplete() {
        return stage == Stage.COMPLETE;
    }
}
