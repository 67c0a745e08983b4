/** Settings: the API keys. */
@NullMarked
package io.terminaldesk.console.settings.keys;

import org.jspecify.annotations.NullMarked;
