/** The pages of a virtual terminal's screen. */
@NullMarked
package io.terminaldesk.simulator.screen.page;

import org.jspecify.annotations.NullMarked;
