/** The Customer Area: pages, fragments, live updates, and the JSON under {@code /api}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "terminalapi",
            "terminalapi::events",
            "diagnosis",
            "terminals",
            "link",
            "access",
            "cluster",
            "audit",
            "nexo"
        })
package io.terminaldesk.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
