/** The Audit page: the record of a merchant account as people read it and take it away. */
@NullMarked
package io.terminaldesk.console.audit;

import org.jspecify.annotations.NullMarked;
