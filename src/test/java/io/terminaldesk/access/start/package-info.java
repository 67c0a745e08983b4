@NullMarked
package io.terminaldesk.access.start;

import org.jspecify.annotations.NullMarked;
