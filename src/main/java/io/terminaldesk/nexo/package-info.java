/** The message standard as records: identifiers, header, diagnosis pair, event notification, codec, nexo security. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.terminaldesk.nexo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
