package io.terminaldesk.access;

import java.time.Duration;

/** Counts refused credentials by source, so that guessing is slow: at most 20 a minute by default. */
public interface FailedCredentials {

    /** How long this source must wait until a credential of its is looked at; zero when it need not. */
    Duration pauseFor(String source);

    /** Counts one refusal; the pause when this one was over the limit already (others came at the same time), else zero. */
    Duration recordFor(String source);
}
