@NullMarked
package io.terminaldesk.terminals.socket;

import org.jspecify.annotations.NullMarked;
