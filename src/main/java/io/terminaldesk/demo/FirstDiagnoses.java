package io.terminaldesk.demo;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Scope;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.fleet.FleetEntry;
import io.terminaldesk.terminals.Connections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Diagnoses each of the demo's terminals once, when it is first seen connected, so that a new demo shows something. */
final class FirstDiagnoses {

    private final Connections connections;
    private final Diagnoses diagnoses;
    private final Set<PoiId> waiting = new HashSet<>();

    FirstDiagnoses(List<FleetEntry> fleet, Connections connections, Diagnoses diagnoses) {
        this.connections = connections;
        this.diagnoses = diagnoses;
        fleet.stream()
                .filter(it -> it.integration() != FleetEntry.Integration.MOBILE_PAYMENTS_APP)
                .forEach(it -> waiting.add(it.poiid()));
    }

    /** Called by one thread at a time. */
    void look() {
        waiting.removeIf(poiid -> {
            boolean connected = connections.isConnected(poiid);
            if (connected) {
                diagnoses.start(poiid, new Demo(), "local");
            }
            return connected;
        });
    }

    /** The demo itself; it acts on its own terminals only. */
    private record Demo() implements Actor {

        @Override
        public String name() {
            return "demo";
        }

        @Override
        public AuditEntry.ActorKind kind() {
            return AuditEntry.ActorKind.SYSTEM;
        }

        @Override
        public boolean may(Right right) {
            return right == Right.DIAGNOSE;
        }

        @Override
        public Scope scope() {
            return Scope.whole(Set.of(DemoSeed.MERCHANT_ACCOUNT));
        }
    }
}
