package io.terminaldesk.terminalapi.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Whom events are sent as (RFC 7617); the name has no colon. */
public record BasicUser(String username, String password) {

    public BasicUser {
        if (username.isEmpty() || username.length() > 200 || username.contains(":")) {
            throw new IllegalArgumentException(
                    "user name '" + username + "' is not 1 to 200 characters without a colon");
        }
        if ((username + password).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("user name or password holds a control character");
        }
    }

    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "BasicUser[" + username + "]";
    }
}
