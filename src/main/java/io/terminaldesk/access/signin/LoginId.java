package io.terminaldesk.access.signin;

/**
 * The id of a login, which says what it takes to see in the database whether it still stands. It stays when the cookie's
 * value changes and can't be used as one.
 *
 * @param session the primary key of the session's row
 * @param generation the user's when the login began
 */
record LoginId(String session, long generation) {

    static LoginId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("'" + text + "' is no id of a login");
        }
        return new LoginId(text.substring(0, dot), Long.parseLong(text.substring(dot + 1)));
    }

    String text() {
        return session + "." + generation;
    }
}
