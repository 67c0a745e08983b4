/**
 * The web side of signing in: sessions and their limits, the security chains of the pages and of {@code /api}, the pages
 * of signing in and of one's own account, and the rule that each route names the right that it needs.
 */
@NullMarked
package io.terminaldesk.access.signin;

import org.jspecify.annotations.NullMarked;
