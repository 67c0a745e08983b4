package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A key over its rate is told when to come again, before its body is read and before anything is claimed. */
class RateLimitedTest extends TerminalApiTest {

    private static final int MOST_TRIES = 50;

    RateLimitedTest() {
        super("terminaldesk.terminal-api.requests-per-second=1", "terminaldesk.terminal-api.burst=1");
    }

    @Test
    void refusesWhatIsTooFastInTheClassicShapeAndClaimsNothingForIt() {
        double before = desk.limited("rate");
        int passed = 0;
        HttpResponse<String> response = desk.post("/sync", Requests.text());
        while (response.statusCode() == 200 && passed < MOST_TRIES) {
            passed++;
            response = desk.post("/sync", Requests.text());
        }
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(response.body()).isEqualTo("""
                        {"status":429,"errorCode":"000","message":"Too many requests with this API key","errorType":"security"}""");
        assertThat(desk.claims.claimed).hasSize(passed);
        assertThat(desk.limited("rate")).isEqualTo(before + 1);
    }

    @Test
    void refusesWhatIsTooFastOnADeviceAsAProblem() {
        HttpResponse<String> response = desk.get(ON_DEVICE + "/status");
        for (int i = 0; response.statusCode() == 200 && i < MOST_TRIES; i++) {
            response = desk.get(ON_DEVICE + "/status");
        }
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(ProblemText.of(response))
                .isEqualTo(ProblemText.with(
                        "too-many-requests", "Too Many Requests", 429, "Too many requests with this API key"));
    }
}
