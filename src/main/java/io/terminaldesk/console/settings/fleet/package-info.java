/** Settings: the terminals, their credentials and places, and the stores that they stand in. */
@NullMarked
package io.terminaldesk.console.settings.fleet;

import org.jspecify.annotations.NullMarked;
