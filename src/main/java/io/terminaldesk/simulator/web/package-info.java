/** The control API of the virtual terminals, their pretend host and the pretend POS system's event URL. */
@NullMarked
package io.terminaldesk.simulator.web;

import org.jspecify.annotations.NullMarked;
