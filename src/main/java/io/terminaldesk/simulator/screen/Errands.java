package io.terminaldesk.simulator.screen;

import io.terminaldesk.simulator.screen.model.Effect;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.state.TerminalState;
import java.util.function.UnaryOperator;

/** Does what a screen asks of its terminal. */
final class Errands {

    private final Controls controls;
    private final Board board;
    private final SessionOnScreen session;
    private Facts.HostCheck hostCheck = Facts.HostCheck.NONE;
    private Facts.Shift shift = new Facts.Shift(0, 0);

    Errands(Controls controls, Board board, SessionOnScreen session) {
        this.controls = controls;
        this.board = board;
        this.session = session;
    }

    Facts.HostCheck hostCheck() {
        return hostCheck;
    }

    Facts.Shift shift() {
        return shift;
    }

    void run(Effect effect) {
        switch (effect) {
            case Effect.SetOnline(boolean online) -> controls.setOnline(online);
            case Effect.PrintTestReceipt _ -> print("The test receipt is printed");
            case Effect.PrintReport _ -> print("The report is printed");
            case Effect.RefillPaper _ -> {
                controls.changePrinter(TerminalState.Printer::refilled);
                board.notice("There is a new roll of paper");
            }
            case Effect.CheckHost _ -> checkHost();
            case Effect.Redeem redeem -> session.redeem(redeem.passcode());
            case Effect.EndSession _ -> session.endHere();
            case Effect.Book(long cents) -> {
                shift = shift.with(cents);
                print("The receipt is printed");
            }
        }
        board.change(UnaryOperator.identity());
    }

    private void print(String done) {
        TerminalState.Printer printer = controls.state().printer();
        if (printer == null) {
            board.notice("This terminal has no printer");
        } else if (printer.canPrint()) {
            controls.changePrinter(TerminalState.Printer::afterReceipt);
            board.notice(done);
        } else {
            board.notice("The printer can't print");
        }
    }

    private void checkHost() {
        hostCheck = Facts.HostCheck.RUNNING;
        var _ = controls.checkHost()
                .whenComplete((reached, failure) -> board.turn(() -> {
                    hostCheck = failure == null && reached ? Facts.HostCheck.REACHED : Facts.HostCheck.FAILED;
                    board.change(UnaryOperator.identity());
                }));
    }
}
