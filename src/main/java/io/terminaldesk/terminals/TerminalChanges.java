package io.terminaldesk.terminals;

import io.terminaldesk.nexo.PoiId;
import java.util.function.Consumer;

/**
 * Tells every node that something about a terminal that people look at has changed: its connection, its condition, its
 * place, a step of a diagnosis. At most once and without content: who is told reads the state anew. What the {@code admin}
 * program did is told only where it closes sockets; of its other changes the next look tells.
 */
public interface TerminalChanges {

    /** Told once the change is visible in the database: inside a transaction only after its commit. Never throws. */
    void announce(PoiId poiid);

    /** The receiver must not block. */
    Subscription subscribe(Consumer<PoiId> receiver);

    /** Ends with {@link #close}. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
