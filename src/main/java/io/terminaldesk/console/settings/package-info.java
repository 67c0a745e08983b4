/** What the pages of Settings share: their menu, what they say after an act, secrets shown once, mistakes in forms. */
@NullMarked
package io.terminaldesk.console.settings;

import org.jspecify.annotations.NullMarked;
