/** The client of another program's RFB server, which is not trusted: its screen as a source of pixels, its input as a sink. */
@NullMarked
@NamedInterface("client")
package io.terminaldesk.rfb.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
