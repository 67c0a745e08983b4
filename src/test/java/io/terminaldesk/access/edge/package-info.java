@NullMarked
package io.terminaldesk.access.edge;

import org.jspecify.annotations.NullMarked;
