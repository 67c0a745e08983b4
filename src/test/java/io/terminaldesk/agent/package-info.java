/** The agent over real WebSockets: JDK client, Jetty server. */
@NullMarked
package io.terminaldesk.agent;

import org.jspecify.annotations.NullMarked;
