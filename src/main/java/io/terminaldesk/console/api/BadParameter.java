package io.terminaldesk.console.api;

import java.util.Collection;

/** A query parameter that can't be taken as it came. */
final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1;

    private BadParameter(String message) {
        super(message, null, false, false);
    }

    /** @param expected what the value should be, for example {@code true or false} */
    static BadParameter value(String name, String value, String expected) {
        return new BadParameter("The parameter " + name + " is '" + value + "', not " + expected + ".");
    }

    static BadParameter unknown(String name, Collection<String> known) {
        return new BadParameter("There is no parameter '" + name + "', only " + String.join(", ", known) + ".");
    }

    static BadParameter repeated(String name) {
        return new BadParameter("The parameter " + name + " is given more than once.");
    }

    /** The sentence that the caller is told. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
