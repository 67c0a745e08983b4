package io.terminaldesk.endtoend;

import static io.terminaldesk.testing.TerminalApiClient.diagnosis;
import static io.terminaldesk.testing.TerminalApiClient.newServiceId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.terminaldesk.testing.DemoServer;
import io.terminaldesk.testing.TestDatabase;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the whole program keeps in its database, on each that it runs on. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BothDatabasesTest {

    private static final String TERMINAL = "S1F2-000158213605014";
    private static final String SILENT = "M450-806100123";
    private static final int TWINS = 60;

    private static DemoServer server;

    BothDatabasesTest(TestDatabase database) {
        assertThat(server.databaseUrl()).contains(database.name().toLowerCase(java.util.Locale.ROOT));
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        server = DemoServer.start(
                "spring.datasource.url=" + database.newUrl(), "terminaldesk.terminal-api.answer-within=1s");
        server.patch(SILENT, "{\"silent\":true}");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void asyncEndsInTheTerminalsAnswer() {
        var serviceId = newServiceId();

        assertThat(async(TERMINAL, serviceId)).isEqualTo("ok");

        assertThat(eventWith(serviceId)).contains("SaleToPOIResponse", "terminalId=" + TERMINAL);
    }

    @Test
    void asyncToASilentTerminalEndsInAReject() {
        var serviceId = newServiceId();

        assertThat(async(SILENT, serviceId)).isEqualTo("ok");

        assertThat(eventWith(serviceId)).contains("message=Did+not+receive+a+response+from+the+POI.");
    }

    @Test
    void ofIdenticalRequestsOneIsDelivered() {
        var request = diagnosis(TERMINAL, newServiceId(), false);
        var twins = IntStream.range(0, TWINS)
                .mapToObj(_ -> server.http().sendAsync("POST", "/sync", request))
                .toList();

        var answers = twins.stream().map(it -> it.join().body()).toList();

        assertThat(answers).filteredOn(it -> it.contains("\"Success\"")).hasSize(1);
        assertThat(answers).filteredOn(it -> it.contains("\"Reject\"")).hasSize(TWINS - 1);
    }

    @Test
    void connectedTerminalsAreThoseOfTheMerchantAccountButStandaloneOnes() {
        await().untilAsserted(() -> assertThat(server.http().connectedTerminals("DemoMerchant"))
                .contains(TERMINAL, SILENT)
                .doesNotContain("S1E-000155221100077", "P400Plus-275479597"));
    }

    private static String async(String poiid, String serviceId) {
        return server.http()
                .send("POST", "/async", diagnosis(poiid, serviceId, false))
                .body();
    }

    private static String eventWith(String serviceId) {
        return await().until(() -> server.eventWith(serviceId), Optional::isPresent)
                .orElseThrow();
    }
}
