package io.terminaldesk.console.api;

import io.terminaldesk.terminals.Terminal;

/** A terminal whose integration has no diagnosis. */
final class NotDiagnosable extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotDiagnosable(Terminal terminal) {
        super(
                "Terminal '" + terminal.poiid() + "' is integrated as "
                        + terminal.integrationType().wireName() + ", which can't be diagnosed.",
                null,
                false,
                false);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
