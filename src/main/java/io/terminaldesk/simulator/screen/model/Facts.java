package io.terminaldesk.simulator.screen.model;

import io.terminaldesk.simulator.state.TerminalState;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows and does not decide: the terminal's state and link, the time to the minute, the remote session.
 *
 * @param session null while there is none
 */
public record Facts(
        TerminalState state,
        Owner owner,
        LocalDateTime now,
        boolean linked,
        HostCheck hostCheck,
        Shift shift,
        @Nullable Session session) {

    /** Where the terminal is assigned to. */
    public record Owner(
            @Nullable String merchantAccount, @Nullable String store) {}

    /** The last try of the host that a person asked for. */
    public enum HostCheck {
        NONE,
        RUNNING,
        REACHED,
        FAILED
    }

    /** What was taken since the terminal was switched on. */
    public record Shift(int payments, long cents) {

        public Shift with(long amount) {
            return new Shift(payments + 1, cents + amount);
        }
    }

    /** Who is connected from afar. {@code interrupted}: the link is lost and may come back. */
    public record Session(String id, String who, LocalDateTime since, int watchers, boolean interrupted) {}
}
