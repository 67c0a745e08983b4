@NullMarked
package io.terminaldesk.audit;

import org.jspecify.annotations.NullMarked;
