package io.terminaldesk.access;

import io.terminaldesk.audit.AuditEntry;

/** Who acts: the principal of each request to a page or to {@code /api}, a person or a program with a key. */
public interface Actor {

    /** As the audit names it: a user name or a key id. */
    String name();

    AuditEntry.ActorKind kind();

    boolean may(Right right);

    Scope scope();
}
