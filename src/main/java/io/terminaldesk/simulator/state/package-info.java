/** What a virtual terminal is and how it behaves, and its form as JSON. */
@NullMarked
package io.terminaldesk.simulator.state;

import org.jspecify.annotations.NullMarked;
