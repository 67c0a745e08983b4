package io.terminaldesk.console.api;

import io.terminaldesk.terminals.Terminal;
import io.terminaldesk.terminals.TerminalView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A terminal as the list and its own resource show it. */
record TerminalJson(
        String poiid,
        String merchantAccount,
        @Nullable String store,
        String integrationType,
        @Nullable String model,
        @Nullable String platform,
        @Nullable String softwareVersion,
        boolean connected,
        @Nullable Instant connectedSince,
        @Nullable LastDiagnosis lastDiagnosis,
        @Nullable ConditionJson condition) {

    /** When the last one ended, and how. */
    record LastDiagnosis(Instant at, @Nullable String outcome) {}

    static TerminalJson of(TerminalView view) {
        Terminal terminal = view.terminal();
        var store = terminal.store();
        var platform = view.platform();
        return new TerminalJson(
                terminal.poiid().value(),
                terminal.merchantAccount().value(),
                store == null ? null : store.value(),
                terminal.integrationType().wireName(),
                view.model(),
                platform == null ? null : platform.wireName(),
                view.softwareVersion(),
                view.isConnected(),
                view.connectedSince(),
                lastOf(view),
                ConditionJson.of(view.condition()));
    }

    private static @Nullable LastDiagnosis lastOf(TerminalView view) {
        Instant at = view.lastDiagnosisAt();
        String outcome = view.lastDiagnosisOutcome();
        return at == null ? null : new LastDiagnosis(at, outcome == null ? null : Wire.name(outcome));
    }
}
