package io.terminaldesk.console.api;

import io.terminaldesk.access.Actor;
import io.terminaldesk.console.NothingHere;
import io.terminaldesk.nexo.PoiId;
import io.terminaldesk.terminals.TerminalList;
import io.terminaldesk.terminals.TerminalView;

/** The terminal of a path, as far as the actor's eyes reach. */
final class Seen {

    private Seen() {}

    /** @throws NothingHere for what is no POIID, unknown or out of scope */
    static TerminalView by(Actor actor, String poiid, TerminalList terminals) {
        if (!PoiId.isValid(poiid)) {
            throw new NothingHere();
        }
        return terminals.find(new PoiId(poiid), actor.scope()).orElseThrow(NothingHere::new);
    }
}
