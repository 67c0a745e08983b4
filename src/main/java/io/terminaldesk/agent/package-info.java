/** The terminal side of the link. */
@NullMarked
@ApplicationModule(allowedDependencies = {"link", "nexo"})
package io.terminaldesk.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
