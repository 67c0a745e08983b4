package io.terminaldesk.simulator.screen;

import java.util.Map;

/** Why a remote session ended, in words for the operator. */
final class EndCause {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("customerArea", "Support ended it."),
            Map.entry("operator", "You ended it on this terminal."),
            Map.entry("passcodeExpired", "The passcode was too old."),
            Map.entry("tooManyTries", "The passcode was typed wrongly too often."),
            Map.entry("cancelled", "Support cancelled it."),
            Map.entry("terminalLost", "The connection to this terminal was lost."),
            Map.entry("viewerGone", "Support's connection was lost."),
            Map.entry("idle", "Nothing happened for 15 minutes."),
            Map.entry("limit", "It lasted as long as a session may last."),
            Map.entry("accessRevoked", "Support may no longer see this terminal."),
            Map.entry("screenPermissionLost", "This terminal no longer lets its screen be seen."),
            Map.entry("serverLost", "The connection to the server was lost."),
            Map.entry("serverStopping", "The server is being restarted."));

    private EndCause() {}

    /** @param name of the link's frame; one that is unknown here needs no words */
    static String words(String name) {
        return WORDS.getOrDefault(name, "The session is over.");
    }
}
