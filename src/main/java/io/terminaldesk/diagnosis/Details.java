package io.terminaldesk.diagnosis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer said beyond the condition, decoded, all of it text from the terminal: flat lists of name and value in
 * the terminal's order.
 *
 * @param additional every pair of AdditionalResponse as it came
 * @param networkProfile decoded from Base64; empty when there was none
 * @param storeAndForward decoded from Base64; empty when there was none
 * @param p2pe the P2PE versions; empty when the terminal uses end-to-end encryption
 */
public record Details(
        Map<String, String> additional,
        Map<String, String> networkProfile,
        Map<String, String> storeAndForward,
        @Nullable Attestation attestation,
        Map<String, String> p2pe,
        List<HostCheck> hosts) {

    /** The security of a mobile device, as its attestation says. */
    public record Attestation(String status, @Nullable Boolean selfResolvable, List<Issue> issues) {}

    /** What the person at the device can solve. */
    public record Issue(String name, String message) {}

    public record HostCheck(String acquirerId, boolean reachable) {}
}
