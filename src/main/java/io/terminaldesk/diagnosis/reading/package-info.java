/** Reads what an exchange showed, out of answers that anybody may have made, and judges it. */
@NullMarked
package io.terminaldesk.diagnosis.reading;

import org.jspecify.annotations.NullMarked;
