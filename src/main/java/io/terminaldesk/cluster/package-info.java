/** The only package that knows that there may be more than one node. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.terminaldesk.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
