@NullMarked
package io.terminaldesk.terminalapi.events;

import org.jspecify.annotations.NullMarked;
