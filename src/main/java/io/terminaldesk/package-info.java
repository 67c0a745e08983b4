/** The main class and the switch between the program and its sub-commands; nothing else lives here. */
@NullMarked
package io.terminaldesk;

import org.jspecify.annotations.NullMarked;
