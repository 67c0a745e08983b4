/** The tables of diagnoses and of the messages that went with them. */
@NullMarked
package io.terminaldesk.diagnosis.store;

import org.jspecify.annotations.NullMarked;
