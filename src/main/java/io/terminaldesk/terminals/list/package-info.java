/** The terminals as lists show them: paging by key along indexes, last known conditions, and word of changes. */
@NullMarked
package io.terminaldesk.terminals.list;

import org.jspecify.annotations.NullMarked;
