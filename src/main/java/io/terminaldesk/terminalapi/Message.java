package io.terminaldesk.terminalapi;

import io.terminaldesk.nexo.MessageHeader;

/**
 * A message whose structure is in order; the values of its header are unjudged.
 *
 * @param text the body as text, or with the path's device as its POIID where it had none
 */
record Message(Posted posted, MessageHeader header, String text) {}
