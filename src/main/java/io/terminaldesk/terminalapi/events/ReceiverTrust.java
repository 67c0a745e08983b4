package io.terminaldesk.terminalapi.events;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Provided as a bean by whoever has receivers with certificates that the JVM does not know. */
@FunctionalInterface
public interface ReceiverTrust {

    /** Decides about certificates and the names in them; empty leaves it to the JVM. */
    Optional<SSLContext> context();
}
