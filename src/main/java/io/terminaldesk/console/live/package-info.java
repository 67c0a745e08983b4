/** What pages are told while they are open: which terminals in their reader's scope have changed. */
@NullMarked
package io.terminaldesk.console.live;

import org.jspecify.annotations.NullMarked;
