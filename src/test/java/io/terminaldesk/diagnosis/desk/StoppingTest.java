package io.terminaldesk.diagnosis.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.diagnosis.Diagnosis.Step;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that stops leaves nothing behind that runs. */
class StoppingTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatRunsOrWaitsHasEndedAndWhatWasHeardIsRecorded(TestDatabase database) {
        String url = database.newUrl();
        var server = DiagnosisServer.start(url, "terminaldesk.diagnosis.wait-within=1m");
        var running = server.enrol();
        var waiting = server.enrol();
        try (var one = server.connect(running);
                var other = server.connect(waiting)) {
            server.start(running);
            one.awaitExchange();
            var pos = server.pos(waiting, "Diagnosis", Duration.ofMinutes(1));
            other.awaitExchange();
            var waits = server.start(waiting);
            await().until(() -> server.find(waits).step() == Step.WAITING);

            server.close();

            assertThat(pos.join()).isInstanceOf(Delivery.Disconnected.class);
        } finally {
            server.close();
        }
        try (var again = DiagnosisServer.start(url)) {
            assertThat(again.jdbc()
                            .sql("SELECT origin || ' ' || outcome FROM diagnosis ORDER BY origin, outcome")
                            .query(String.class)
                            .list())
                    .hasSize(3)
                    .startsWith("DESK DISCONNECTED")
                    .endsWith("POS DISCONNECTED")
                    // The one that waited was stopped, or asked once more when the socket was closed already.
                    .element(1)
                    .isIn("DESK FAILED", "DESK NOT_CONNECTED");
        }
    }
}
