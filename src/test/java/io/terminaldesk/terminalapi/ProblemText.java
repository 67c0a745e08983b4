package io.terminaldesk.terminalapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** The whole body of a problem, but for its request id. */
final class ProblemText {

    private static final String REQUEST_ID = "\"requestId\":\"[0-9a-f]{16}\"";

    private ProblemText() {}

    static String of(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).containsPattern(REQUEST_ID);
        return response.body().replaceFirst(REQUEST_ID, "\"requestId\":\"…\"");
    }

    static String with(String type, String title, int status, String detail) {
        return """
                {"type":"https://docs.adyen.com/errors/%s","title":"%s","status":%d,"errorCode":"00_%d","detail":"%s","requestId":"…"}""".formatted(type, title, status, status, detail);
    }
}
