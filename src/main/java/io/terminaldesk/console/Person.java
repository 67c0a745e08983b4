package io.terminaldesk.console;

import io.terminaldesk.access.Scope;
import io.terminaldesk.access.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;

/** Who acts on a page, and the address that they act from. */
public record Person(SignedInUser user, String from) {

    public static Person of(SignedInUser user, HttpServletRequest request) {
        return new Person(user, request.getRemoteAddr());
    }

    public Scope scope() {
        return user.scope();
    }
}
