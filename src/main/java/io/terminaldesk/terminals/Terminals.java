package io.terminaldesk.terminals;

import io.terminaldesk.nexo.PoiId;
import java.util.Optional;

/** The inventory of terminals. */
public interface Terminals {

    Optional<Terminal> find(PoiId poiid);

    /** Adds the terminal or changes its merchant account, store and integration type. */
    void save(Terminal terminal);

    /** Removes the terminal and its credential; its socket closes. */
    void remove(PoiId poiid);
}
