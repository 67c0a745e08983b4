package io.terminaldesk.simulator.screen;

import io.terminaldesk.simulator.screen.model.ScreenModel;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;

/** A screen as those see it who change it besides a finger. But for {@link #turn}, used in a turn of the screen only. */
interface Board {

    /** Runs it when it is its turn. */
    void turn(Runnable turn);

    void later(Duration pause, Runnable turn);

    /** Changes what is shown; with the same model what it shows of the terminal is looked up anew. */
    void change(UnaryOperator<ScreenModel> change);

    /** Shows a line for a while. */
    void notice(String text);

    LocalDateTime now();
}
