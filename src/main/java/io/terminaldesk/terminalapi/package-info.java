/** What a POS system speaks: both endpoint families, their checks, rejections and event deliveries. */
@NullMarked
@ApplicationModule(allowedDependencies = {"nexo", "terminals", "access", "audit"})
package io.terminaldesk.terminalapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
