/** The terminals' sockets, who owns a terminal's connection, and the exchanges over it. */
@NullMarked
package io.terminaldesk.terminals.socket;

import org.jspecify.annotations.NullMarked;
