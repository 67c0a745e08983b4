/** Virtual terminals, their painted screens and their control API. */
@NullMarked
@ApplicationModule(allowedDependencies = {"agent", "link", "rfb", "nexo"})
package io.terminaldesk.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
