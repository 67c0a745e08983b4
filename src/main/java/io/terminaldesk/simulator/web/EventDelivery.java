package io.terminaldesk.simulator.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A delivery to the pretend POS system.
 *
 * @param headers by lower-case name; of an Authorization only its scheme
 * @param message the body if it is a JSON object
 * @param body the body as it came, for checking a signature
 */
record EventDelivery(
        Instant receivedAt,
        Map<String, String> headers,
        @Nullable ObjectNode message,
        String body) {}
