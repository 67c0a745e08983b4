/** Event URLs and the deliveries to them: at least once, each receiver on its own, never to an address inside. */
@NullMarked
@NamedInterface("events")
package io.terminaldesk.terminalapi.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
