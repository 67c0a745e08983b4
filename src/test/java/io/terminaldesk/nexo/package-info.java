/** What the message standard's records promise, on recorded messages. */
@NullMarked
package io.terminaldesk.nexo;

import org.jspecify.annotations.NullMarked;
