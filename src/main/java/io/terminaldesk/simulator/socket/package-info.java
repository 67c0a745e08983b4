/** The WebSocket of the JDK, as the terminal's side of the link uses it. */
@NullMarked
package io.terminaldesk.simulator.socket;

import org.jspecify.annotations.NullMarked;
