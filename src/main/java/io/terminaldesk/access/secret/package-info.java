/** The secret key and what is sealed under it. */
@NullMarked
package io.terminaldesk.access.secret;

import org.jspecify.annotations.NullMarked;
