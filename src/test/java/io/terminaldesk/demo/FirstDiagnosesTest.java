package io.terminaldesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.diagnosis.Diagnoses;
import io.terminaldesk.diagnosis.Outcome;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.simulator.fleet.FleetFile;
import io.terminaldesk.testing.DemoServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new demo has something to look at. */
class FirstDiagnosesTest {

    private static final PoiId OFF = new PoiId("P400Plus-275479597");
    private static final PoiId PAYMENTS_APP = new PoiId("D0C3A1B5-77F2-4E19-8A34-0B9C6E5D2F18.300");

    @Test
    void eachTerminalIsDiagnosedWhenItFirstConnects() {
        try (var server = DemoServer.start("terminaldesk.demo.diagnose-at-start=true")) {
            var diagnoses = server.bean(Diagnoses.class);
            List<PoiId> connected = FleetFile.demo().entries().stream()
                    .map(it -> it.poiid())
                    .filter(it -> !it.equals(OFF) && !it.equals(PAYMENTS_APP))
                    .toList();

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(connected)
                    .allSatisfy(it -> assertThat(diagnoses.latest(it)).hasValueSatisfying(latest -> assertThat(latest)
                            .returns(Outcome.ANSWERED, that -> that.outcome())
                            .returns("demo", that -> that.by()))));

            assertThat(diagnoses.latest(OFF)).isEmpty();
            assertThat(diagnoses.latest(PAYMENTS_APP)).isEmpty();
            server.patch(OFF.value(), "{\"online\":true}");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> diagnoses.latest(OFF).isPresent());
        }
    }
}
