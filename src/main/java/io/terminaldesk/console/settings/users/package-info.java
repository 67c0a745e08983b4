/** Settings: the users, their roles and their reach. */
@NullMarked
package io.terminaldesk.console.settings.users;

import org.jspecify.annotations.NullMarked;
