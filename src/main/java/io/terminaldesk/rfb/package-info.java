/** The remote framebuffer protocol: what both ends of its stream say, a screen's pixels, a person's input, the bytes between. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.terminaldesk.rfb;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
