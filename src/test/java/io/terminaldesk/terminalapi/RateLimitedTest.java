package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A key over its rate is told when to come again, before its body is read and before anything is claimed. */
class RateLimitedTest extends TerminalApiTest {

    RateLimitedTest() {
        super("terminaldesk.terminal-api.requests-per-second=1", "terminaldesk.terminal-api.burst=1");
    }

    @Test
    void refusesWhatIsTooFastInTheShapeOfTheFamily() {
        HttpResponse<String> classic = desk.post("/sync", Requests.text());
        while (classic.statusCode() != 429) {
            desk.reset();
            connectOneTerminal();
            classic = desk.post("/sync", "not even JSON");
        }
        assertThat(classic.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(classic.body()).contains("\"status\":429", "\"errorType\":\"security\"");
        HttpResponse<String> problem = desk.get(ON_DEVICE + "/status");
        while (problem.statusCode() != 429) {
            problem = desk.get(ON_DEVICE + "/status");
        }
        assertThat(problem.body()).contains("\"errorCode\":\"00_429\"", "\"title\":\"Too Many Requests\"");
        assertThat(desk.claims.claimed).isEmpty();
    }
}
