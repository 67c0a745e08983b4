/** Seeds the demo (merchant account, stores, key, fleet) and mounts the simulator in the server. */
@NullMarked
package io.terminaldesk.demo;

import org.jspecify.annotations.NullMarked;
