/** Who may call what: merchant accounts, API keys, terminal credentials and the building blocks of the security chains. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "cluster", "nexo"})
package io.terminaldesk.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
