@NullMarked
package io.terminaldesk.terminals;

import org.jspecify.annotations.NullMarked;
