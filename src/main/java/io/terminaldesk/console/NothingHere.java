package io.terminaldesk.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What does not exist and what is out of scope, which nobody can tell apart. */
public final class NothingHere extends ResponseStatusException {

    public NothingHere() {
        super(HttpStatus.NOT_FOUND);
    }
}
