package io.terminaldesk.access;

import java.util.Set;

/** A named user of the Customer Area. */
public record User(UserName name, Set<Role> roles, Scope scope, boolean enabled, boolean hasSecondFactor) {

    public User {
        roles = Set.copyOf(roles);
    }
}
