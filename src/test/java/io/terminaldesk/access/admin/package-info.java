@NullMarked
package io.terminaldesk.access.admin;

import org.jspecify.annotations.NullMarked;
