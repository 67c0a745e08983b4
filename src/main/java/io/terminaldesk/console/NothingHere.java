package io.terminaldesk.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for does not exist, or lies beyond the scope of who asked; the answer never says which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NothingHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NothingHere() {
        super("nothing here", null, false, false);
    }
}
