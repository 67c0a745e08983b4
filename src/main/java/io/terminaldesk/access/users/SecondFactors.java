package io.terminaldesk.access.users;

import io.terminaldesk.access.UserName;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How users get the second factor of their login: an authenticator's codes (RFC 6238) and ten recovery codes. What one
 * login began no other login of the user sees or confirms, or whoever knows a password could plant a secret.
 */
public interface SecondFactors {

    /** @param secret base32, for who types it; the address holds the same for who scans it */
    record Enrolment(String secret, URI address) {

        @Override
        public String toString() {
            return "Enrolment[]";
        }
    }

    /** Makes a new secret; one that is in use stays so until this is confirmed. */
    Enrolment begin(UserName name, String login);

    /** The one that was begun and waits for its first code, to be shown again after a wrong one. */
    Optional<Enrolment> begun(UserName name, String login);

    /**
     * Puts what was begun to use when this is a code of it, and returns ten recovery codes, this once; those of before
     * are void, and so are the user's other logins: the generation rises. Empty when the code is wrong.
     */
    Optional<List<String>> confirm(UserName name, String login, String code, String origin);

    int recoveryCodesLeft(UserName name);
}
