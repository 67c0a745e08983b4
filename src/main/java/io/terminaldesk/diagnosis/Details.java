package io.terminaldesk.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer said beyond the condition, decoded, all of it text from the terminal and hostile until it is escaped:
 * flat lists of name and value in the terminal's order, each value at most 10 000 characters. Of nested JSON the names
 * are dotted ({@code 2.Address}), of a list with one item its number is left out; lines of plain text are numbered.
 *
 * @param additional every pair of AdditionalResponse as it came
 * @param networkProfile decoded from Base64; empty when there was none
 * @param storeAndForward decoded from Base64; empty when there was none
 * @param p2pe the P2PE versions; empty when the terminal uses end-to-end encryption
 * @param errorCondition why the terminal refused; null unless it did
 * @param hostCheck how the desk's host check ended; null when none was made
 */
public record Details(
        Map<String, String> additional,
        Map<String, String> networkProfile,
        Map<String, String> storeAndForward,
        @Nullable Attestation attestation,
        Map<String, String> p2pe,
        List<HostCheck> hosts,
        Parts parts,
        @Nullable String errorCondition,
        @Nullable Outcome hostCheck) {

    public Details {
        additional = ordered(additional);
        networkProfile = ordered(networkProfile);
        storeAndForward = ordered(storeAndForward);
        p2pe = ordered(p2pe);
        hosts = List.copyOf(hosts);
    }

    /** The security of a mobile device, as its attestation says. */
    public record Attestation(String status, @Nullable Boolean selfResolvable, List<Issue> issues) {

        public Attestation {
            issues = List.copyOf(issues);
        }
    }

    /** What the person at the device can solve. */
    public record Issue(String name, String message) {}

    public record HostCheck(String acquirerId, boolean reachable) {}

    /**
     * What POIStatus said that no condition holds; a part that does not exist is null.
     *
     * @param globalStatus as it stands on the wire, also when the standard has no such status
     */
    public record Parts(
            @Nullable String globalStatus,
            @Nullable Boolean securityOk,
            @Nullable Boolean pedOk,
            @Nullable Boolean cardReaderOk) {

        public static final Parts NONE = new Parts(null, null, null, null);
    }

    private static Map<String, String> ordered(Map<String, String> pairs) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }
}
