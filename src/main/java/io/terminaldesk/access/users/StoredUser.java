package io.terminaldesk.access.users;

import io.terminaldesk.access.Role;
import io.terminaldesk.access.Scope;
import io.terminaldesk.access.User;
import io.terminaldesk.access.UserName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is known of a user; {@code passwordHash} is null until a password was set. */
record StoredUser(
        UserName name,
        boolean enabled,
        long generation,
        @Nullable String passwordHash,
        boolean hasSecondFactor,
        Set<Role> roles,
        Scope scope) {

    User user() {
        return new User(name, roles, scope, enabled, hasSecondFactor);
    }

    StandingUser standing() {
        return new StandingUser(name, generation, roles, scope, hasSecondFactor);
    }

    Attempt.Accepted accepted() {
        return new Attempt.Accepted(name, generation, hasSecondFactor);
    }

    @Override
    public String toString() {
        return "StoredUser[" + name + "]";
    }
}
