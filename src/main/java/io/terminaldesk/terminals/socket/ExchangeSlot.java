package io.terminaldesk.terminals.socket;

import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.Delivery;
import io.terminaldesk.terminals.Exchange.Sender;
import io.terminaldesk.terminals.socket.NodeMessage.Ask;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The one exchange that a connection may carry. It frees at the answer, the deadline or the connection's end, whoever
 * still waits for it. A POS system's message waits a little while the desk's own exchange runs; nothing else waits.
 * Under its lock nothing blocks: frames go to a queue, replies to other threads.
 */
final class ExchangeSlot {

    private static final int REMEMBERED = 16;

    private final PoiId poiid;
    private final Predicate<Ask> line;
    private final Replies replies;
    private final LinkTimer timer;
    private final LinkMetrics metrics;
    private final Duration deskYieldsWithin;
    private final LinkedHashMap<String, DroppedAnswer> past = new LinkedHashMap<>();
    private @Nullable Held running;
    private @Nullable Held parked;
    private boolean open = true;

    /** @param line sends the message's frame; false when that certainly never happens */
    ExchangeSlot(
            PoiId poiid,
            Predicate<Ask> line,
            Replies replies,
            LinkTimer timer,
            LinkMetrics metrics,
            Duration deskYieldsWithin) {
        this.poiid = poiid;
        this.line = line;
        this.replies = replies;
        this.timer = timer;
        this.metrics = metrics;
        this.deskYieldsWithin = deskYieldsWithin;
    }

    synchronized void offer(Ask ask) {
        if (!open) {
            replies.ended(ask, new Delivery.NotConnected());
        } else if (running == null) {
            run(held(ask));
        } else if (running.ask().sender() == Sender.DESK && ask.sender() == Sender.POS && parked == null) {
            parked = held(ask);
            timer.after(deskYieldsWithin, () -> patienceOver(ask));
        } else {
            replies.ended(ask, new Delivery.Busy());
        }
    }

    /** Hands the terminal's answer to the one who asked, if it counts. */
    void answer(String id, String text) {
        current(id).ifPresent(held -> AnswerCheck.objectionTo(text, held.ask().header())
                .ifPresentOrElse(objection -> metrics.dropped(objection, poiid, id), () -> answered(held, text)));
    }

    /** The connection is over, or the server stops: what runs was sent, what waits was not. */
    synchronized void close() {
        open = false;
        if (parked != null) {
            end(parked, new Delivery.NotConnected());
        }
        if (running != null) {
            end(running, new Delivery.Disconnected());
        }
    }

    private synchronized Optional<Held> current(String id) {
        if (running != null && running.ask().id().equals(id)) {
            return Optional.of(running);
        }
        metrics.dropped(past.getOrDefault(id, DroppedAnswer.UNKNOWN_ID), poiid, id);
        return Optional.empty();
    }

    private synchronized void answered(Held held, String text) {
        if (running == held) {
            end(held, new Delivery.Answered(text));
        } else {
            metrics.dropped(DroppedAnswer.LATE, poiid, held.ask().id());
        }
    }

    private Held held(Ask ask) {
        return new Held(ask, timer.after(ask.within(), () -> timeUp(ask)));
    }

    private synchronized void patienceOver(Ask ask) {
        if (parked != null && parked.ask() == ask) {
            end(parked, new Delivery.Busy());
        }
    }

    private synchronized void timeUp(Ask ask) {
        patienceOver(ask);
        if (running != null && running.ask() == ask) {
            end(running, new Delivery.TimedOut());
        }
    }

    private void run(Held held) {
        running = held;
        if (!line.test(held.ask())) {
            end(held, new Delivery.NotSent("the terminal's connection can't take it"));
        }
    }

    private void end(Held held, Delivery delivery) {
        held.deadline().cancel(false);
        replies.ended(held.ask(), delivery);
        if (held == parked) {
            parked = null;
            return;
        }
        running = null;
        past.put(held.ask().id(), delivery instanceof Delivery.Answered ? DroppedAnswer.DUPLICATE : DroppedAnswer.LATE);
        if (past.size() > REMEMBERED) {
            past.pollFirstEntry();
        }
        if (parked != null) {
            Held next = parked;
            parked = null;
            run(next);
        }
    }

    private record Held(Ask ask, Future<?> deadline) {}
}
