package io.terminaldesk.cluster;

/** What the nodes share is away; whether the act took place is as the throwing method says. */
public class ClusterUnavailableException extends RuntimeException {

    public ClusterUnavailableException(String message) {
        super(message);
    }

    public ClusterUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
