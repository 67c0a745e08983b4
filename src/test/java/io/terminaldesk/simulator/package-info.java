@NullMarked
package io.terminaldesk.simulator;

import org.jspecify.annotations.NullMarked;
