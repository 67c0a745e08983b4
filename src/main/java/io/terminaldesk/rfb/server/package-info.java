/** The server of a screen: handshake, what changed, encoders, the flow of updates, the pause of secure entry. */
@NullMarked
@NamedInterface("server")
package io.terminaldesk.rfb.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
