/** The frames exchanged with a terminal over its WebSocket: one sealed vocabulary a direction, its codec and close codes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"nexo"})
package io.terminaldesk.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
