@NullMarked
package io.terminaldesk.terminalapi;

import org.jspecify.annotations.NullMarked;
