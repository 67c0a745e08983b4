/** The screen of a virtual terminal: painted, touched, and what a person does there done. */
@NullMarked
package io.terminaldesk.simulator.screen;

import org.jspecify.annotations.NullMarked;
