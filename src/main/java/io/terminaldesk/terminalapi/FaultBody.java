package io.terminaldesk.terminalapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.terminaldesk.access.RequestId;
import java.util.Locale;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An HTTP error in the shape of the endpoint's family: the classic one, or the problem of RFC 9457. */
final class FaultBody {

    private static final JsonMapper JSON = new JsonMapper();

    private FaultBody() {}

    static Answer answer(HttpFault fault, Family family) {
        return switch (family) {
            case CLASSIC -> answer(fault, MediaType.APPLICATION_JSON, classic(fault));
            case CLOUD_DEVICE -> answer(fault, MediaType.APPLICATION_PROBLEM_JSON, problem(fault));
        };
    }

    private static Answer answer(HttpFault fault, MediaType contentType, ObjectNode body) {
        return new Answer(
                fault.status(), contentType, fault.headers(), body.toString().getBytes(UTF_8), words(fault, '_'));
    }

    private static ObjectNode classic(HttpFault fault) {
        return JSON.createObjectNode()
                .put("status", fault.status().value())
                .put("errorCode", fault.errorCode())
                .put("message", fault.text())
                .put("errorType", fault.errorType());
    }

    private static ObjectNode problem(HttpFault fault) {
        return JSON.createObjectNode()
                .put("type", "https://docs.adyen.com/errors/" + words(fault, '-'))
                .put("title", fault.status().getReasonPhrase())
                .put("status", fault.status().value())
                .put("errorCode", "00_" + fault.status().value())
                .put("detail", fault.text())
                .put("requestId", RequestId.current());
    }

    private static String words(HttpFault fault, char separator) {
        return fault.status().getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', separator);
    }
}
