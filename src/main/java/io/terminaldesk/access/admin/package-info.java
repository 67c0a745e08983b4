/** The {@code admin} program: its commands on the configured database, and the set-up file that it applies. */
@NullMarked
package io.terminaldesk.access.admin;

import org.jspecify.annotations.NullMarked;
