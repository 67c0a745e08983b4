/** Inventory, sockets, ownership, ServiceID claims and pending answers of the terminals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"link", "access", "cluster", "audit", "nexo"})
package io.terminaldesk.terminals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
