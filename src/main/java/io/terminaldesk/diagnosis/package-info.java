/** Diagnoses that the desk runs itself, and what every diagnosis showed: condition, findings, history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"terminals", "link", "access", "cluster", "audit", "nexo"})
package io.terminaldesk.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
