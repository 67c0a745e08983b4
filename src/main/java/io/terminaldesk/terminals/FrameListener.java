package io.terminaldesk.terminals;

import io.terminaldesk.link.TerminalFrame;
import io.terminaldesk.nexo.PoiId;

/**
 * Gets the frames of connected terminals that are no answers: redeem, endSession and secureEntry. Those of one
 * connection come one by one in their order; the next is not read before this one is dealt with.
 */
public interface FrameListener {

    /** {@code epoch} tells the connections of one terminal apart; a later one has a higher epoch. */
    void received(PoiId poiid, long epoch, TerminalFrame frame);
}
