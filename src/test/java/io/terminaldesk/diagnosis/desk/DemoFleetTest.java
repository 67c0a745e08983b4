package io.terminaldesk.diagnosis.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.access.Actor;
import io.terminaldesk.access.Right;
import io.terminaldesk.access.Scope;
import io.terminaldesk.audit.AuditEntry;
import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Diagnosis;
import io.terminaldesk.diagnosis.Finding.Kind;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.testing.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the desk finds on the terminals of the demo, as a new user would meet them. */
@SuppressWarnings("NullAway.Init")
class DemoFleetTest {

    private static DemoServer server;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aHealthyTerminalIsWell() {
        Diagnosis diagnosis = diagnose("S1F2-000158213605014");

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(diagnosis.findings()).extracting(it -> it.kind()).containsExactly(Kind.ALL_WELL);
    }

    private static Diagnosis diagnose(String poiid) {
        var terminal = new PoiId(poiid);
        var diagnoses = server.bean(Diagnoses.class);
        var started = (Diagnoses.Start.Running) diagnoses.start(terminal, new Support(), "127.0.0.1");
        return await().until(
                        () -> diagnoses.find(terminal, started.diagnosis().id()).orElseThrow(),
                        it -> it.outcome() != Outcome.RUNNING);
    }

    /** Somebody of the support staff. */
    private record Support() implements Actor {

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
            return true;
        }

        @Override
        public Scope scope() {
            return new Scope(Map.of());
        }
    }
}
