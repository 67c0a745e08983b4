package io.terminaldesk.rfb.server;

import io.terminaldesk.rfb.ClientMessage;
import java.io.IOException;
import java.util.function.Consumer;

/** The writing thread of a stream: does what its inbox says, at no more than the settings' rate, until the stream ends. */
final class Writer implements Runnable {

    private final long between;
    private final Inbox inbox;
    private final Updates updates;
    private final Consumer<RfbEnd> end;
    private long notBefore = System.nanoTime();

    Writer(RfbSettings settings, Inbox inbox, Updates updates, Consumer<RfbEnd> end) {
        this.between = settings.betweenUpdates().toNanos();
        this.inbox = inbox;
        this.updates = updates;
        this.end = end;
    }

    @Override
    public void run() {
        try (updates) {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = step();
            }
        } catch (IOException | RuntimeException e) {
            end.accept(new RfbEnd.Broken(e));
        } catch (InterruptedException e) {
            end.accept(new RfbEnd.Closed());
        }
    }

    private boolean step() throws IOException, InterruptedException {
        switch (inbox.next(updates::isWanted, notBefore)) {
            case Inbox.Next.Said(ClientMessage message) -> {
                updates.said(message);
                if (!(message instanceof ClientMessage.Fence)) {
                    // It may have made more of the screen due than what changed on it.
                    inbox.changed();
                }
            }
            case Inbox.Next.Look _ -> {
                if (updates.look()) {
                    notBefore = System.nanoTime() + between;
                }
            }
            case Inbox.Next.End _ -> {
                return false;
            }
        }
        return true;
    }
}
