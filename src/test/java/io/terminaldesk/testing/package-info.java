/** What several tests share: databases, terminals of the test's own, HTTP. */
@NullMarked
package io.terminaldesk.testing;

import org.jspecify.annotations.NullMarked;
