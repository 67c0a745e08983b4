package io.terminaldesk.diagnosis.desk;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Scope;
import io.terminaldesk.audit.AuditEntry;
import java.util.Map;

/** Somebody of the support staff. */
record Support() implements Actor {

    @Override
    public String name() {
        return "support";
    }

    @Override
    public AuditEntry.ActorKind kind() {
        return AuditEntry.ActorKind.USER;
    }

    @Override
    public boolean may(Right right) {
        return right == Right.DIAGNOSE;
    }

    @Override
    public Scope scope() {
        return new Scope(Map.of());
    }
}
