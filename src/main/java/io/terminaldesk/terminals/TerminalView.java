package io.terminaldesk.terminals;

import io.terminaldesk.link.Platform;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as a list shows it: the inventory's word, what its last hello said, whether it is connected now, and its
 * last known condition. Texts that came from the terminal are hostile until they are escaped.
 *
 * @param model what the last hello said, or else the POIID's first part
 * @param softwareVersion from whichever is later, the last hello or the last diagnosis
 * @param connectedSince null while it is not connected
 * @param lastDiagnosisOutcome the name of diagnosis' outcome, null before the first
 */
public record TerminalView(
        Terminal terminal,
        @Nullable String model,
        @Nullable Platform platform,
        @Nullable String softwareVersion,
        @Nullable Instant connectedSince,
        @Nullable Instant lastDiagnosisAt,
        @Nullable String lastDiagnosisOutcome,
        @Nullable Condition condition) {

    public boolean isConnected() {
        return connectedSince != null;
    }
}
