package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A source that presented too many refused credentials is told when to come again, and counted. */
class RefusedCredentialsTest extends TerminalApiTest {

    RefusedCredentialsTest() {
        super("terminaldesk.access.failed-credentials-per-minute=1");
    }

    @Test
    void refusesASourceInTheShapeOfTheFamily() {
        assertThat(guess("/sync").statusCode()).isEqualTo(401);
        var classic = guess("/sync");
        assertThat(classic.statusCode()).isEqualTo(429);
        assertThat(classic.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(classic.body()).isEqualTo("""
                        {"status":429,"errorCode":"000","message":"Too many refused credentials","errorType":"security"}""");
        var problem = guess(ON_DEVICE + "/sync");
        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(ProblemText.of(problem))
                .isEqualTo(ProblemText.with(
                        "too-many-requests", "Too Many Requests", 429, "Too many refused credentials"));
        assertThat(desk.limited("credentials")).isEqualTo(2);
        assertThat(desk.limited("rate")).isZero();
    }

    private HttpResponse<String> guess(String path) {
        return desk.send(
                desk.to(path).header("x-API-key", "td_unknown").POST(BodyPublishers.ofString(Requests.text())));
    }
}
