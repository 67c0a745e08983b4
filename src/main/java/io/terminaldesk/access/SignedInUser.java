package io.terminaldesk.access;

import io.terminaldesk.audit.AuditEntry;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signed in, with the roles and the scope that the database gives them at this request.
 *
 * @param sessionId tells this login from others of the same user; an opaque id, never the cookie's value
 * @param secondFactorAt when a second factor was last proven in this login; null when none was
 */
public record SignedInUser(
        UserName userName,
        Set<Role> roles,
        Scope scope,
        String sessionId,
        @Nullable Instant secondFactorAt) implements Actor {

    public SignedInUser {
        roles = Set.copyOf(roles);
    }

    @Override
    public String name() {
        return userName.value();
    }

    @Override
    public AuditEntry.ActorKind kind() {
        return AuditEntry.ActorKind.USER;
    }

    @Override
    public boolean may(Right right) {
        return roles.stream().anyMatch(role -> role.grants(right));
    }
}
