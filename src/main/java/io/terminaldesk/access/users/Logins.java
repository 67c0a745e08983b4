package io.terminaldesk.access.users;

import io.terminaldesk.access.UserName;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How people prove who they are, and whether they still are. Each try is counted before it is compared; the tenth that
 * fails in a row, be it of a password or of a code, locks the name for 30 minutes of the database's time. All of it is
 * recorded in the audit here, with {@code origin}, the address that it came from.
 */
public interface Logins {

    /** What a code is given for; the audit tells them apart. */
    enum Purpose {
        SIGN_IN("sign in"),
        STEP_UP("prove second factor");

        private final String action;

        Purpose(String action) {
            this.action = action;
        }

        /** As the audit names it. */
        String action() {
            return action;
        }
    }

    /** A password for a name as somebody typed it. Whether, why and how late it is refused tells nothing of the name. */
    Attempt tryPassword(String presentedName, String password, String origin);

    /**
     * The code of an authenticator, or a recovery code, of a user whose password was accepted in that generation. Each
     * code is accepted once.
     */
    Attempt trySecondFactor(UserName name, long generation, String code, Purpose purpose, String origin);

    /**
     * Changes the user's own password. It ends all their sessions; who asked goes on with the generation returned.
     *
     * @throws IllegalArgumentException when the new one is not 8 to 200 characters, or is the user's name
     */
    Attempt changePassword(UserName name, String oldPassword, String newPassword, String origin);

    /** Ends all sessions of the user. */
    void signOut(UserName name, String origin);

    /** Empty when there is no such user or they are disabled. */
    Optional<StandingUser> standing(UserName name);

    /** The generations of those among them who are there and enabled. */
    Map<UserName, Long> generations(Set<UserName> names);
}
