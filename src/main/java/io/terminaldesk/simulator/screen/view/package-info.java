/** A picture as a list of shapes, and the painter that turns it into pixels. */
@NullMarked
package io.terminaldesk.simulator.screen.view;

import org.jspecify.annotations.NullMarked;
