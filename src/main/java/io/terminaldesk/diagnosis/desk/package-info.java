/** The desk's own diagnoses, from their start to their end, and the recording of those of POS systems. */
@NullMarked
package io.terminaldesk.diagnosis.desk;

import org.jspecify.annotations.NullMarked;
