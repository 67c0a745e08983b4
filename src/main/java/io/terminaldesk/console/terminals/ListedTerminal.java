package io.terminaldesk.console.terminals;

import io.terminaldesk.console.ForeignText;
import io.terminaldesk.terminals.Condition;
import io.terminaldesk.terminals.TerminalView;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as a row of the list, every text of the terminal's made harmless and short.
 *
 * @param printer the name of its status, null when it has none or did not tell
 * @param outcome how the last diagnosis ended, null before the first
 */
record ListedTerminal(
        String poiid,
        @Nullable Instant connectedSince,
        @Nullable String model,
        @Nullable String store,
        @Nullable String software,
        @Nullable Integer battery,
        @Nullable String printer,
        @Nullable Integer stored,
        Attention attention,
        @Nullable Instant diagnosedAt,
        @Nullable String outcome) {

    private static final int CELL = 60;

    static ListedTerminal of(TerminalView view) {
        var condition = Optional.ofNullable(view.condition());
        return new ListedTerminal(
                view.terminal().poiid().value(),
                view.connectedSince(),
                cell(view.model()),
                view.terminal().store() == null
                        ? null
                        : ForeignText.plain(view.terminal().store().value()),
                cell(view.softwareVersion()),
                told(condition, Condition::batteryLevel),
                told(
                        condition,
                        it -> it.printerStatus() == null
                                ? null
                                : it.printerStatus().name()),
                told(condition, Condition::unconfirmedBatchCount),
                condition.map(Attention::of).orElse(Attention.UNKNOWN),
                view.lastDiagnosisAt(),
                view.lastDiagnosisOutcome());
    }

    public boolean isConnected() {
        return connectedSince != null;
    }

    public Charge charge() {
        return Charge.of(battery);
    }

    private static @Nullable String cell(@Nullable String text) {
        return text == null ? null : ForeignText.cell(text, CELL);
    }

    private static <T> @Nullable T told(Optional<Condition> condition, Function<Condition, @Nullable T> part) {
        return condition.map(part).orElse(null);
    }
}
