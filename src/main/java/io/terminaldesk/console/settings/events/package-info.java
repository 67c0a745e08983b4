/** Settings: the event URLs, what was delivered to them, and trying them out. */
@NullMarked
package io.terminaldesk.console.settings.events;

import org.jspecify.annotations.NullMarked;
