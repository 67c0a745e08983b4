package io.terminaldesk.access.users;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.UserName;
import java.util.Set;

/**
 * An enabled user as the database has them now.
 *
 * @param generation rises whenever something is taken from the user or they sign out; sessions of another one are over
 */
public record StandingUser(UserName name, long generation, Set<Role> roles, Scope scope, boolean hasSecondFactor) {

    public StandingUser {
        roles = Set.copyOf(roles);
    }
}
