/** What every request passes before and behind the security chains: its id, its proxies, its origin, the chain that denies. */
@NullMarked
package io.terminaldesk.access.edge;

import org.jspecify.annotations.NullMarked;
