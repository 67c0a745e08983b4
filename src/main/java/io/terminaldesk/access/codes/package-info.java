/** The codes that a second factor is made of: an authenticator's and, for who lost it, the recovery codes. */
@NullMarked
package io.terminaldesk.access.codes;

import org.jspecify.annotations.NullMarked;
