package io.terminaldesk.nexo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a host could be reached.
 *
 * <p>Source: Adyen OpenAPI TerminalAPI-v1, HostStatus. AcquirerID is written as a text, as terminals do, and read as
 * text or number; it must be numeric for the Java client. IsReachableFlag is true when absent.
 */
public record HostStatus(String acquirerId, boolean isReachable) {

    static HostStatus from(Members status) {
        @Nullable Boolean reachable = status.optionalFlag("IsReachableFlag");
        return new HostStatus(status.textOrNumber("AcquirerID"), reachable == null || reachable);
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("AcquirerID", acquirerId)
                .put("IsReachableFlag", isReachable);
    }
}
