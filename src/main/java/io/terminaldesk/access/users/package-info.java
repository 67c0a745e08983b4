/** The users of the Customer Area: how they are kept, and how they prove who they are. */
@NullMarked
package io.terminaldesk.access.users;

import org.jspecify.annotations.NullMarked;
