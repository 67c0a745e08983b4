/** The whole program, tried from outside as its users would. */
@NullMarked
package io.terminaldesk.endtoend;

import org.jspecify.annotations.NullMarked;
