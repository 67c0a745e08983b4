/** What the link's codec promises. */
@NullMarked
package io.terminaldesk.link;

import org.jspecify.annotations.NullMarked;
