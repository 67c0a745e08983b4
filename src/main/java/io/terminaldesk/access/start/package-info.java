/** What has to be there before the program starts, and how it says so when it isn't. */
@NullMarked
package io.terminaldesk.access.start;

import org.jspecify.annotations.NullMarked;
