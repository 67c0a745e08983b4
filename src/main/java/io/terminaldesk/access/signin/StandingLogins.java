package io.terminaldesk.access.signin;

import java.util.Set;

/** Which of these logins nothing has ended yet, on whichever node. */
@FunctionalInterface
interface StandingLogins {

    Set<LoginId> among(Set<LoginId> logins);
}
