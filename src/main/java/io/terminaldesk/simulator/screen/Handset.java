package io.terminaldesk.simulator.screen;

import io.terminaldesk.agent.SessionListener;
import io.terminaldesk.rfb.Input;
import io.terminaldesk.rfb.Screen;
import io.terminaldesk.rfb.ScreenSize;
import io.terminaldesk.simulator.screen.model.Composition;
import io.terminaldesk.simulator.screen.model.Effect;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Frame;
import io.terminaldesk.simulator.screen.model.ScreenModel;
import io.terminaldesk.simulator.screen.model.Step;
import io.terminaldesk.simulator.screen.model.View;
import io.terminaldesk.simulator.screen.page.HomePage;
import io.terminaldesk.simulator.screen.page.PaymentPage;
import io.terminaldesk.simulator.screen.view.Painter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * A virtual terminal's screen and the hands on it: the operator's, and those of a viewer from afar, who neither sees nor
 * touches a payment. All that happens takes its turn, one after the other; what is shown then is a function of the
 * {@link ScreenModel} and the {@link Facts}.
 */
public final class Handset {

    private static final Duration NOTICE = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Controls controls;
    private final Clock clock;
    private final Timers timers;
    private final Frame frame;
    private final Turns turns;
    private final PaintedScreen screen;
    private final SessionOnScreen session;
    private final Errands errands;
    private final List<SecureEntry> streams = new CopyOnWriteArrayList<>();
    private int notices;
    private volatile ScreenModel model = ScreenModel.at(new HomePage());
    private volatile View view;
    // On before a payment is shown and off after another page is, so that no picture of one is ever read in between.
    private volatile boolean secret;

    /**
     * @param clock in the time zone that the screen shows
     * @param workers runs all that happens here, and may be blocked by it
     */
    public Handset(Controls controls, ScreenSize size, Painter painter, Clock clock, Timers timers, Executor workers) {
        this.controls = controls;
        this.clock = clock;
        this.timers = timers;
        this.frame = Frame.of(size);
        this.turns = new Turns(workers);
        Board board = new OwnBoard();
        this.session = new SessionOnScreen(controls, board, clock.getZone());
        this.errands = new Errands(controls, board, session);
        this.view = Composition.of(model, facts(), frame);
        this.screen = new PaintedScreen(size, frame.scale(), painter, view.picture());
    }

    /** Follows the clock from now on. */
    public void start() {
        later(Duration.ofMillis(MINUTE.toMillis() - clock.millis() % MINUTE.toMillis()), () -> {
            show(model);
            start();
        });
    }

    /** What the operator sees. */
    public Screen screen() {
        return screen;
    }

    /** What may be seen from afar: all but a payment, which reads as black. */
    public Screen screenFromAfar() {
        return new ScreenFromAfar(screen, () -> secret);
    }

    public Input operator() {
        return new Hands(this, frame.scale(), false);
    }

    /** A viewer's hands, which do nothing while a payment is up or without a session. */
    public Input viewer() {
        return new Hands(this, frame.scale(), true);
    }

    public SessionListener session() {
        return session;
    }

    /** Has a way to be seen from afar told of payments, of one that is up already at once. */
    public Screen.Registration onSecureEntry(SecureEntry stream) {
        streams.add(stream);
        if (secret) {
            stream.comesUp();
        }
        return () -> streams.remove(stream);
    }

    /** To be called after each change of the terminal's state. */
    public void stateChanged() {
        turns.take(() -> {
            boolean paying = controls.state().paying();
            if (paying == model.secure()) {
                show(model);
            } else {
                show(paying ? model.open(PaymentPage.fresh()) : model.home());
            }
        });
    }

    /** What is shown now and where it can be touched. */
    public View view() {
        return view;
    }

    /** Whether a payment is on the screen. */
    public boolean secure() {
        return secret;
    }

    Turns turns() {
        return turns;
    }

    ScreenModel model() {
        return model;
    }

    boolean hasSession() {
        return session.current() != null;
    }

    /** In a turn only. */
    void show(Step step, boolean fromAfar) {
        show(step.model());
        for (Effect effect : step.effects()) {
            if (fromAfar && (effect instanceof Effect.EndSession || effect instanceof Effect.Redeem)) {
                notice("Only the operator can do this here");
            } else {
                errands.run(effect);
            }
        }
    }

    /** The order is what keeps a payment secret: first no stream reads any more, then it is seen. */
    private void show(ScreenModel next) {
        boolean before = model.secure();
        boolean after = next.secure();
        if (after && !before) {
            secret = true;
            streams.forEach(SecureEntry::comesUp);
        }
        model = next;
        view = Composition.of(next, facts(), frame);
        screen.show(view.picture());
        secret = after;
        if (after != before) {
            controls.setPaying(after);
            if (before) {
                streams.forEach(SecureEntry::isOver);
            }
            controls.tellSecureEntry(after);
        }
    }

    private Facts facts() {
        return new Facts(
                controls.state(),
                controls.owner(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES),
                session.linked(),
                errands.hostCheck(),
                errands.shift(),
                session.current());
    }

    private void notice(String text) {
        int number = ++notices;
        show(model.noting(new ScreenModel.Notice(number, text)));
        later(NOTICE, () -> {
            ScreenModel.Notice shown = model.notice();
            if (shown != null && shown.number() == number) {
                show(model.noting(null));
            }
        });
    }

    private void later(Duration pause, Runnable turn) {
        timers.after(pause, () -> turns.take(turn));
    }

    /** This screen, for its session and its errands. */
    private final class OwnBoard implements Board {

        @Override
        public void turn(Runnable turn) {
            turns.take(turn);
        }

        @Override
        public void later(Duration pause, Runnable turn) {
            Handset.this.later(pause, turn);
        }

        @Override
        public void change(UnaryOperator<ScreenModel> change) {
            show(change.apply(model));
        }

        @Override
        public void notice(String text) {
            Handset.this.notice(text);
        }

        @Override
        public LocalDateTime now() {
            return LocalDateTime.now(clock);
        }
    }
}
