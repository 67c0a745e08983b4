@NullMarked
package io.terminaldesk.cluster;

import org.jspecify.annotations.NullMarked;
