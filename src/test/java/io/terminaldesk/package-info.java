@NullMarked
package io.terminaldesk;

import org.jspecify.annotations.NullMarked;
