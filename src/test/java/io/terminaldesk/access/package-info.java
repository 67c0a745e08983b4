@NullMarked
package io.terminaldesk.access;

import org.jspecify.annotations.NullMarked;
