package io.terminaldesk.simulator.screen;

import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Passcode;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** What a screen can do with its terminal. Nothing here waits, and nothing throws. */
public interface Controls {

    TerminalState state();

    Facts.Owner owner();

    void setOnline(boolean online);

    /** Says that a payment came up on the screen, or went away. */
    void setPaying(boolean paying);

    /** Without effect on a terminal that has no printer. */
    void changePrinter(UnaryOperator<TerminalState.Printer> change);

    /** Whether the host can be reached. */
    CompletableFuture<Boolean> checkHost();

    /** Fails if there is no link. */
    CompletableFuture<?> redeem(String attempt, Passcode passcode);

    void endSession(String sessionId);

    void tellSecureEntry(boolean on);
}
