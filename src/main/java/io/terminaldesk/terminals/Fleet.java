package io.terminaldesk.terminals;

import io.terminaldesk.nexo.PoiId;
import java.util.Optional;

/**
 * What people do to the fleet. An act, its record in the audit and the closing of sockets stand or fall together. A
 * terminal or a place beyond the author's scope is answered like one that does not exist.
 */
public interface Fleet {

    /** Takes the terminal into the inventory and makes its credential. */
    Addition add(Terminal terminal, Author author);

    /** Moves the terminal or changes its integration type; its socket closes when its merchant account changes. */
    Change change(Terminal terminal, Author author);

    /** The credential that alone is valid from now on, told this once; empty when there is no such terminal. */
    Optional<String> renewCredential(PoiId poiid, Author author);

    /** Leaves the terminal without a credential; its socket closes within 2 s. False when there is no such terminal. */
    boolean revokeCredential(PoiId poiid, Author author);

    /** Forgets the terminal and its condition; its socket closes within 2 s. False when there is no such terminal. */
    boolean remove(PoiId poiid, Author author);

    /** What came of adding a terminal. */
    sealed interface Addition {

        /** @param credential told this once */
        record Added(String credential) implements Addition {}

        /** A terminal of this POIID is in the inventory already, perhaps in somebody else's merchant account. */
        record Taken() implements Addition {}

        record NoSuchPlace() implements Addition {}
    }

    /** What came of changing a terminal. */
    enum Change {
        CHANGED,
        UNCHANGED,
        NO_SUCH_TERMINAL,
        NO_SUCH_PLACE
    }
}
