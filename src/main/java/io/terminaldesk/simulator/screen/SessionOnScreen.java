package io.terminaldesk.simulator.screen;

import io.terminaldesk.agent.SessionListener;
import io.terminaldesk.link.ServerFrame;
import io.terminaldesk.simulator.screen.model.Facts;
import io.terminaldesk.simulator.screen.model.Page;
import io.terminaldesk.simulator.screen.model.Passcode;
import io.terminaldesk.simulator.screen.page.SessionEndedPage;
import io.terminaldesk.simulator.screen.page.StartSessionPage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The remote session as the terminal knows it: from the passcode that is typed to the end from either side. The operator's
 * end counts at once, whatever becomes of the link, and is said again should the server go on with that session.
 */
final class SessionOnScreen implements SessionListener {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration LINK_BACK_WITHIN = Duration.ofSeconds(30);

    private final Controls controls;
    private final Board board;
    private final ZoneId zone;
    private boolean linked;
    private int attempts;
    private int interruptions;
    private @Nullable String attempt;
    private @Nullable String endedHere;
    private Facts.@Nullable Session current;

    SessionOnScreen(Controls controls, Board board, ZoneId zone) {
        this.controls = controls;
        this.board = board;
        this.zone = zone;
    }

    boolean linked() {
        return linked;
    }

    Facts.@Nullable Session current() {
        return current;
    }

    void redeem(Passcode passcode) {
        String id = "redeem-" + ++attempts;
        attempt = id;
        var _ = controls.redeem(id, passcode).whenComplete((sent, failure) -> {
            if (failure != null) {
                board.turn(() -> failed(id, StartSessionPage.Stage.OFFLINE));
            }
        });
        board.later(ANSWER_WITHIN, () -> failed(id, StartSessionPage.Stage.NO_ANSWER));
    }

    private void failed(String id, StartSessionPage.Stage stage) {
        if (id.equals(attempt)) {
            attempt = null;
            board.change(model -> model.mapped(page -> failed(page, stage)));
        }
    }

    private static Page failed(Page page, StartSessionPage.Stage stage) {
        return page instanceof StartSessionPage start ? start.after(stage) : page;
    }

    void endHere() {
        Facts.Session session = current;
        if (session != null) {
            endedHere = session.id();
            controls.endSession(session.id());
            end("operator");
        }
    }

    private void end(String cause) {
        Facts.Session session = current;
        if (session != null) {
            current = null;
            SessionEndedPage page = new SessionEndedPage(session.who(), EndCause.words(cause));
            board.change(model -> model.announce(page));
        }
    }

    @Override
    public void linkUp() {
        board.turn(() -> {
            linked = true;
            board.change(UnaryOperator.identity());
        });
    }

    @Override
    public void linkDown() {
        board.turn(() -> {
            linked = false;
            Facts.Session session = current;
            if (session != null) {
                current = new Facts.Session(session.id(), session.who(), session.since(), session.watchers(), true);
                int interruption = ++interruptions;
                board.later(LINK_BACK_WITHIN, () -> lost(interruption));
            }
            board.change(UnaryOperator.identity());
        });
    }

    private void lost(int interruption) {
        Facts.Session session = current;
        if (session != null && session.interrupted() && interruption == interruptions) {
            end("serverLost");
        }
    }

    @Override
    public void redeemed(ServerFrame.Redeemed answer) {
        board.turn(() -> {
            String id = answer.sessionId();
            if (!answer.attempt().equals(attempt)) {
                return;
            }
            if (answer.ok() && id != null) {
                attempt = null;
                String who = answer.who() == null ? "Support" : answer.who();
                current = new Facts.Session(id, who, board.now(), 0, false);
                board.change(model -> model.mapped(page -> failed(page, StartSessionPage.Stage.TYPING)));
            } else {
                failed(answer.attempt(), StartSessionPage.Stage.WRONG);
            }
        });
    }

    @Override
    public void openMirror(ServerFrame.OpenMirror request) {
        board.turn(() -> endAgain(request.sessionId()));
    }

    @Override
    public void sessionState(ServerFrame.SessionState state) {
        board.turn(() -> {
            if (!endAgain(state.sessionId())) {
                LocalDateTime since = LocalDateTime.ofInstant(state.since(), zone);
                current = new Facts.Session(state.sessionId(), state.who(), since, state.watchers(), false);
                board.change(UnaryOperator.identity());
            }
        });
    }

    private boolean endAgain(String sessionId) {
        boolean over = sessionId.equals(endedHere);
        if (over) {
            controls.endSession(sessionId);
        }
        return over;
    }

    @Override
    public void sessionEnded(ServerFrame.SessionEnded end) {
        board.turn(() -> {
            Facts.Session session = current;
            if (session != null && session.id().equals(end.sessionId())) {
                end(end.cause());
            }
        });
    }
}
