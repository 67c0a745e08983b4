@NullMarked
package io.terminaldesk.access.secret;

import org.jspecify.annotations.NullMarked;
