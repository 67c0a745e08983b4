/** The list of terminals and a terminal's page: how they are, what to do about it, what was found before. */
@NullMarked
package io.terminaldesk.console.terminals;

import org.jspecify.annotations.NullMarked;
