/** The append-only record of who did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.terminaldesk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
