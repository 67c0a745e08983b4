package io.terminaldesk.terminalapi;

import io.terminaldesk.terminals.IntegrationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A test of the Terminal API on a server of its own, with one connected terminal that answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TerminalApiTest {

    static final String ANSWER = """
            { "SaleToPOIResponse" : {"as":"the terminal wrote it", "100%":"\\u00e9 é" } }""";
    static final String ON_DEVICE = "/v1/merchants/Test%20Merchant/devices/" + Requests.POIID;

    private final String[] properties;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    TerminalApiTest(String... properties) {
        this.properties = properties;
    }

    @BeforeAll
    void start() {
        desk = Desk.start(properties);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @BeforeEach
    void connectOneTerminal() {
        desk.reset();
        desk.fleet
                .enrol(Requests.POIID, Desk.MERCHANT, "Store 1", IntegrationType.TERMINAL_API)
                .connect(Requests.POIID, _ -> TestFleet.answering(ANSWER));
    }
}
