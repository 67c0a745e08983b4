/** What a screen shows and how touches change it: immutable states, and what they ask of the terminal. */
@NullMarked
package io.terminaldesk.simulator.screen.model;

import org.jspecify.annotations.NullMarked;
