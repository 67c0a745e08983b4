/** The Customer Area's JSON under {@code /api}, for programs with a key and for whoever signed in. */
@NullMarked
package io.terminaldesk.console.api;

import org.jspecify.annotations.NullMarked;
