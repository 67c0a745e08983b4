package io.terminaldesk.terminals;

import io.terminaldesk.nexo.MessageHeader;
import io.terminaldesk.nexo.PoiId;
import java.time.Duration;

/**
 * A message for a terminal and how long its answer may take.
 *
 * @param header the clear header of {@code text}, which the answer's must equal
 * @param text the whole message as the terminal gets it
 */
public record Exchange(PoiId poiid, MessageHeader header, String text, Duration within, Sender sender) {

    /** Whose message it is: the desk's own yields to a POS system's. */
    public enum Sender {
        POS,
        DESK
    }
}
