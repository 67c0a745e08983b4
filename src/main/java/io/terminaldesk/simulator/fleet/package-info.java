/** Virtual terminals that run together, each with its link; how a fleet is described. */
@NullMarked
@NamedInterface("fleet")
package io.terminaldesk.simulator.fleet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
