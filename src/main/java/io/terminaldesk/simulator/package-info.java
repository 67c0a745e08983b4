/** Virtual terminals and their control API. */
@NullMarked
@ApplicationModule(allowedDependencies = {"agent", "link", "nexo"})
package io.terminaldesk.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
